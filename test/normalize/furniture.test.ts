import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/normalize/normalize.ts';
import { TAIL_RULES } from '../../src/normalize/tail-rules.ts';
import { item, NOW, source } from '../builders.ts';

const TEXT = 'The island ferry is back after two weeks of repairs, the harbor board said.';

function draftOf(...lines: readonly string[]) {
  const value = lines.map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`).join('');
  const content = { value, type: 'html' as const };
  const title = { value: 'Ferry back in service', type: 'html' as const };
  return normalize({ source: source(), item: item({ title, content }), page: null, now: NOW }).draft;
}

describe('a line below a text', () => {
  it.each([
    'sea@wire.example.com',
    '2024.5.3 sea@wire.example.com',
    'E-mail: sea@wire.example.com',
    '(END)',
    '(끝)',
    '<끝>',
    '###',
    '-30-',
    '—30—',
    '- ENDS -',
    'ENDS',
    '(完)',
    '（了）',
    '【完】',
    'Enditem',
    '==Kyodo',
    'The post Ferry back first appeared on Harbor Wire.',
    'The post Ferry back appeared first on Harbor Wire.',
    'Der Beitrag Fähre erschien zuerst auf Hafenpost.',
    'L’article Le ferry est apparu en premier sur Le Port.',
    'La entrada El ferry se publicó primero en El Puerto.',
    "L'articolo Il traghetto proviene da Il Porto.",
    'O post A balsa apareceu primeiro em O Porto.',
    'Het bericht Veerboot verscheen eerst op De Haven.',
    '投稿 フェリー は 港新聞 に最初に表示されました。',
    '(Reporting by Dana Okoro in Okdo; Editing by Lee Sol)',
    'Reporting by Dana Okoro; Editing by Lee Sol',
    'Our Standards: The Thomson Reuters Trust Principles.',
    'Associated Press writer Dana Okoro in Okdo contributed to this report.',
    'AP Business Writers Dana Okoro and Lee Sol contributed.',
    '___',
    'hs/oho/sew',
    'bur-hs/oho',
    'PTI ABC XYZ',
    'dpa abc xyz',
    'EFE abc/def',
    '--IANS',
    '-- BERNAMA',
    '(Xinhua)',
    '/뉴스1',
    '◎공감언론 뉴시스 sea@newsis.example.com',
    '▶ 제보는 카카오톡',
    '제보는 카카오톡 okjebo',
    '<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>',
    '[ⓒ 항구신문, 무단전재 및 재배포 금지]',
    'Copyright 2026 Harbor Wire. All rights reserved.',
    '© 2026 Harbor Wire',
    '2026/07/20 09:00 송고',
  ])('%j is none of it', (line) => {
    expect(draftOf(TEXT, TEXT.replace('two', 'three'), line).bodyText).toBe(
      `${TEXT}\n\n${TEXT.replace('two', 'three')}`,
    );
  });

  it.each([
    'It was the END of an era for the island.',
    'The post office appeared first on the map.',
    'Continue reading the sign, he said.',
    'he/she',
    'Reporting by neighbours led to the repair.',
    'and/or',
    'Call 30-30 for tickets.',
    'Read more books on the ferry, the captain said.',
    'Copyright law protects the song.',
    'Editing by hand took a week.',
    'The captain (who asked not to be named) agreed.',
    'AFP reporters saw the ferry leave.',
    'Heavy rain contributed to this report of delays.',
    'Subscribe to the timetable at the pier.',
    '끝까지 읽었다.',
  ])('%j is text', (line) => {
    expect(draftOf(TEXT, line).bodyText).toBe(`${TEXT}\n\n${line}`);
  });

  it('ends with its agency’s name, which goes', () => {
    expect(draftOf(`${TEXT} (ANI)`).bodyText).toBe(TEXT);
    expect(draftOf(`${TEXT} (ANSA).`).bodyText).toBe(TEXT);
    expect(draftOf(`${TEXT} Enditem`).bodyText).toBe(TEXT);
  });
});

describe('a reporter before the first sentence', () => {
  it.each([
    ['〔記者魏筱涵／嘉義報導〕', '記者魏筱涵／嘉義報導'],
    ['（本報記者林大同／台北報導）', '本報記者林大同／台北報導'],
  ])('%s is taken off, and kept as the byline', (mark, byline) => {
    const draft = draftOf(`${mark}停業十五年的戲院重新開幕。`);
    expect(draft.bodyText).toBe('停業十五年的戲院重新開幕。');
    expect(draft.byline).toBe(byline);
  });

  it('is none where brackets hold something else', () => {
    expect(draftOf('（記者會）停業十五年的戲院重新開幕。').bodyText).toBe('（記者會）停業十五年的戲院重新開幕。');
  });
});

describe('a text that is cut off', () => {
  it.each([
    'Read more',
    'Read more at Harbor Wire',
    'Continue reading...',
    'Click here to read the full article',
    'Weiterlesen',
    'Lire la suite',
    'Leer más',
    'Leia mais',
    'Leggi tutto',
    'Lees verder',
    'Läs mer',
    'Czytaj więcej',
    'Читать далее',
    'Подробнее',
    'Devamını oku',
    '기사 전문 보기',
    '더보기',
    '続きを読む',
    '阅读全文',
    'To continue reading, please subscribe or log in.',
    'This article is for subscribers only.',
    'Already a subscriber? Log in',
    'Cet article est réservé aux abonnés',
    'Il vous reste 80% de cet article à lire.',
    'Dieser Artikel ist nur für Abonnenten',
    'Este contenido es exclusivo para suscriptores',
    'この記事は有料会員限定です',
    '残り1,234文字',
    '유료 회원 전용 기사입니다',
  ])('before %j is a teaser', (line) => {
    expect(draftOf(TEXT, line)).toMatchObject({ bodyText: TEXT, textScope: 'teaser' });
  });

  it.each([
    `${TEXT} The board`,
    `${TEXT} Tickets are sold at the`,
    `${TEXT} [...]`,
    `${TEXT} […]`,
    `${TEXT} …`,
    `${TEXT} [+1234 chars]`,
    `${TEXT} The board said that tickets for the early ferry were sold out by noon and that it would`,
    '여객선 운항이 재개되었다. 항만 위원회는 두 주에 걸친 수리를 마치고 오늘 아침부터 정상적으로 운항을 다시 시작했다고 밝혔으며 앞으로 매일 두 차례씩 섬과 육지를 오',
  ])('like %j is a teaser', (text) => {
    const expected = text.endsWith('The board') ? 'full' : 'teaser';
    expect(draftOf(TEXT, text).textScope).toBe(expected);
  });

  it.each([
    TEXT,
    `${TEXT} “We are glad.”`,
    `${TEXT} Tickets: 5 euros`,
    '여객선 운항이 재개되었다.',
    'フェリーは二週間の修理を終えて運航を再開した。',
  ])('is not one that ends like %j', (text) => {
    expect(draftOf(TEXT, text).textScope).toBe('full');
  });
});

describe('a note before a text', () => {
  it.each([
    ['(ATTN: UPDATES with details in paras 4-5)', 'UPDATES with details in paras 4-5', 'story'],
    ['(ATTN: CORRECTS date (para 3))', 'CORRECTS date (para 3)', 'correction'],
    ['(Eds: ADDS quotes)', 'ADDS quotes', 'story'],
    ['(Adds quote, background)', 'Adds quote, background', 'story'],
    ['(Corrects paragraph 3 to say two weeks)', 'Corrects paragraph 3 to say two weeks', 'correction'],
    ['(This story has been corrected to fix the date)', 'This story has been corrected to fix the date', 'correction'],
    ['ATTENTION - ADDS quotes ///', 'ADDS quotes', 'story'],
  ])('%j is data', (line, note, kind) => {
    const draft = draftOf(line, TEXT);
    expect(draft).toMatchObject({ revision: { note }, kind, bodyText: TEXT });
  });

  it.each(['(Adds up, does it?)', '(Attention is due.)', '(Updated timetables are at the pier.)'])(
    '%j is text',
    (line) => {
      expect(draftOf(line, TEXT)).toMatchObject({ revision: { note: null }, bodyText: `${line}\n\n${TEXT}` });
    },
  );
});

describe('a notice', () => {
  it.each([
    'CORRECTION: The ferry is back since Monday.',
    'In a March 2 story about the ferry, Harbor Wire erroneously reported its length.',
    'An earlier version of this article misstated the length of the ferry.',
    'Korrektur: Die Fähre fährt seit Montag.',
  ])('%j corrects', (line) => {
    expect(draftOf(line, TEXT)).toMatchObject({ kind: 'correction', provenance: { kind: 'rule:notice' } });
  });

  it.each(['KILL KILL KILL: Please do not use the ferry story.', 'STORY WITHDRAWN', '(전문취소) 여객선 기사'])(
    '%j withdraws',
    (line) => {
      expect(draftOf(line, TEXT)).toMatchObject({ status: 'withdrawn', provenance: { status: 'rule:notice' } });
    },
  );

  it.each(['Corrections are due, the captain said.', 'KILL Bill star boards ferry.', 'Kill switch for ferries'])(
    '%j is none',
    (line) => {
      expect(draftOf(line, TEXT)).toMatchObject({ kind: 'story', status: 'usable' });
    },
  );
});

it('says what each tail rule looks for', () => {
  for (const { name, pattern, hint } of TAIL_RULES) {
    expect(name).not.toBe('');
    if (hint !== undefined) expect(pattern.source).toContain(hint.trim());
  }
});
