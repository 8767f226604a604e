import { describe, expect, it } from 'vitest';
import { agenciesAmong, peopleAmong, peopleIn } from '../../src/extract/people.ts';

describe('the people of a byline', () => {
  it.each([
    ['By A Smith, Bo Jones and Cy Young', ['A Smith', 'Bo Jones', 'Cy Young']],
    ['By The Associated Press', ['The Associated Press']],
    ['Jane Doe, Political Editor', ['Jane Doe']],
    ['Europe correspondent Jane Doe', ['Jane Doe']],
    ['Jane Doe in Berlin', ['Jane Doe']],
    ['Jane Doe is a reporter in Leeds', ['Jane Doe']],
    ['Jane Doe (jane@example.org)', ['Jane Doe']],
    ['Maria da Silva', ['Maria da Silva']],
    ['Jim Dan Hill', ['Jim Dan Hill']],
    ['ANN LEE AND BO ROE', ['ANN LEE', 'BO ROE']],
    ['John King, Jr.', ['John King Jr.']],
    ['Okoro, Dana', ['Okoro, Dana']],
    ['Ludwig von Mises', ['Ludwig von Mises']],
    ['Von Anna Schmidt und Bernd Meier, Berlin', ['Anna Schmidt', 'Bernd Meier']],
    ['Par Jean Dupont et Marie Curie', ['Jean Dupont', 'Marie Curie']],
    ['Por María López y Juan Pérez', ['María López', 'Juan Pérez']],
    ['di Mario Rossi', ['Mario Rossi']],
    ['Автор: Иван Петров', ['Иван Петров']],
    ['كتب: محمد علي', ['محمد علي']],
    ['김철수 기자 kim@example.kr', ['김철수']],
    ['이상현 김철수 기자', ['이상현', '김철수']],
    ['김철수·이영희 기자', ['김철수', '이영희']],
    ['워싱턴=김철수 특파원', ['김철수']],
    ['文／田中花子', ['田中花子']],
    ['編集委員 山田太郎', ['山田太郎']],
    ['記者王小明／台北報導', ['王小明']],
    ['新华社记者王小明', ['王小明']],
    ['https://example.org/jane', []],
    ['@janedoe', []],
    ['Staff Writer', []],
  ])('%s → %j', (printed, expected) => {
    expect(peopleIn(printed)).toEqual(expected);
  });
});

describe('people among all that is named', () => {
  it.each([
    [['Jane Doe', 'Reuters'], ['Jane Doe']],
    [['Harbor Wire', 'Jane Doe'], ['Jane Doe']],
    [['Harbor Wire Sports'], []],
    [['dpa', 'Redaktion', '강변일보', 'やまびこ新聞'], []],
  ])('%j → %j', (names, expected) => {
    expect(peopleAmong(names, ['Harbor Wire'])).toEqual(expected);
  });

  it('agencies stand in where nobody is named, desks do not', () => {
    expect(agenciesAmong(['AFP', 'Redaktion', 'AFP'], [])).toEqual(['AFP']);
  });
});
