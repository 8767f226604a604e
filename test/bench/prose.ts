import type { Random } from './random.ts';

export type Language = 'en' | 'ko';

/** One sentence of invented news. */
export function sentence(language: Language, random: Random): string {
  return fill(random.pick(sentences[language]), language, random);
}

/** An invented headline, without a stop. */
export function headline(language: Language, random: Random): string {
  return fill(random.pick(headlines[language]), language, random);
}

/** A sentence that names a term of a section. */
export function sentenceAbout(term: string, language: Language, random: Random): string {
  return fill(random.pick(mentions[language]), language, random).replace('{term}', term);
}

/** An invented reporter. */
export function reporter(language: Language, random: Random): string {
  return fill(language === 'ko' ? '{person}' : '{given} {person}', language, random);
}

/** Replaces `{place}` by one of the places, `{number}` by a number. `{term}` stays. */
function fill(pattern: string, language: Language, random: Random): string {
  return pattern.replace(/\{(?!term)(\w+)\}/g, (_, name: string) => {
    if (name === 'number') return String(random.between(2, 900));
    const list = words[language][name];
    return list === undefined ? name : random.pick(list);
  });
}

type Words = readonly [string, ...string[]];

const sentences: Readonly<Record<Language, Words>> = {
  en: [
    'The {body} of {place} said on {day} that {number} {people} had asked for the {plan} to be {done} before {season}.',
    '{person}, who has led the {body} for {number} months, called the {plan} “a {quality} answer to a {quality} question.”',
    'Nobody at the {body} would say how much the {plan} costs, though {number} pages of accounts lie in the town library.',
    'By {day} evening the {people} of {place} had {done} the first part, and the {body} put off the second to {season}.',
    'Critics say that the {plan} leaves out {place}, where {number} {people} still wait for what was promised last {season}.',
    'A {quality} {plan} is better than none, {person} told the {people}, and went back to the {body} without a coat.',
    'In a letter of {number} lines the {body} thanks the {people} and asks them to keep off the {plan} until {day}.',
    'The {plan} was {done} in {place} first; it took {number} days, two of them lost to fog and one to a {quality} dispute.',
    'Asked whether {place} would follow, {person} said that the {people} there were “{quality} enough to wait & see.”',
    'Records kept since {number} show no {season} in which the {body} met as often as it did over the {plan}.',
  ],
  ko: [
    '{place} {body}는 {day} {people} {number}명이 {season}까지 {plan}을 마쳐 달라고 요청했다고 밝혔다.',
    '{person} 위원장은 이번 {plan}이 “{quality} 질문에 대한 {quality} 대답”이라고 말했다.',
    '{body}는 {plan}에 드는 비용을 밝히지 않았으나 {number}쪽에 이르는 장부가 도서관에 남아 있다.',
    '{people}은 {day} 저녁까지 첫 단계를 끝냈으며 {body}는 다음 단계를 {season}으로 미뤘다.',
    '{place}에서는 {people} {number}명이 지난 {season}에 약속한 일을 아직 기다리고 있다.',
    '{person} 위원장은 {quality} {plan}이라도 없는 것보다 낫다며 {people}에게 감사를 전했다.',
  ],
};

const headlines: Readonly<Record<Language, Words>> = {
  en: [
    '{place} {body} puts {plan} off to {season}',
    '{number} {people} ask {body} for a {quality} {plan}',
    '{person} calls {plan} in {place} {quality}',
    'Why the {plan} of {place} took {number} days',
    '{body} of {place} hears {people} on {plan}',
  ],
  ko: [
    '{place} {body}, {plan} {season}으로 연기',
    '{people} {number}명, {quality} {plan} 요구',
    '{place} {plan}에 {number}일 걸려',
  ],
};

const mentions: Readonly<Record<Language, Words>> = {
  en: [
    'It is the first decision on {term} since {person} took over the {body} of {place}.',
    'For the {people} of {place}, {term} matters more than the {plan}, {person} said on {day}.',
    'The {body} spent {number} minutes on {term} and one on everything else.',
  ],
  ko: [
    '{person} 위원장은 {day} {term} 문제를 {body}에서 다시 다루겠다고 말했다.',
    '{place} {people}은 {term} 소식을 기다리고 있다.',
  ],
};

const words: Readonly<Record<Language, Readonly<Record<string, Words>>>> = {
  en: {
    place: [
      'Ostrava Reach',
      'Little Marrow',
      'Tollhaven',
      'Brackwater',
      'Upper Quill',
      'Saint Ferrol',
      'Eastmere',
      'Dunlin Bay',
      'Carrow',
      'Vell',
    ],
    body: [
      'council',
      'ferry board',
      'school committee',
      'market office',
      'orchard union',
      'bridge trust',
      'choir',
      'lamp commission',
    ],
    people: [
      'bakers',
      'neighbours',
      'beekeepers',
      'pupils',
      'boat owners',
      'clockmakers',
      'gardeners',
      'drivers',
      'tenants',
    ],
    plan: [
      'timetable',
      'footbridge',
      'reading room',
      'winter market',
      'swimming bath',
      'tram loop',
      'seed bank',
      'night school',
    ],
    quality: ['modest', 'late', 'costly', 'patient', 'curious', 'plain', 'honest', 'crooked', 'hasty', 'sound'],
    done: ['repaired', 'measured', 'painted', 'counted', 'voted on', 'taken down', 'opened', 'insured'],
    season: ['spring', 'summer', 'autumn', 'winter', 'harvest', 'the thaw'],
    day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    given: ['Ada', 'Bram', 'Cleo', 'Dana', 'Emil', 'Farah', 'Goran', 'Hana', 'Ines', 'Joon'],
    person: ['Okoro', 'Lindqvist', 'Marchetti', 'Havel', 'Tanaka', 'Brzeski', 'Amador', 'Quist', 'Seo', 'Vandermeer'],
  },
  ko: {
    place: ['다온시', '가람면', '누리군', '새별동', '한결읍', '미르구'],
    body: ['의회', '조합', '교육위원회', '시장 사무소', '다리 재단'],
    people: ['주민들', '학생들', '상인들', '농부들', '운전사들'],
    plan: ['시간표 개편', '보행교 공사', '도서실 개관', '겨울 장터', '야간 학교'],
    quality: ['소박한', '늦은', '값비싼', '솔직한', '성급한'],
    season: ['봄', '여름', '가을', '겨울'],
    day: ['월요일', '화요일', '수요일', '목요일', '금요일'],
    person: ['서나래', '한보람', '윤슬기', '고다솜', '민하늘'],
  },
};
