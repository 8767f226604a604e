import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/normalize/authors.ts';
import { readByline } from '../../src/normalize/byline.ts';
import { BYLINES } from '../../src/normalize/byline-forms.ts';

const READ: readonly (readonly [string, string])[] = [
  ['By Lee Haye-ah', 'By Lee Haye-ah'],
  ['By Kim Min-su, Staff Reporter', 'By Kim Min-su, Staff Reporter'],
  ['By JANE DOE and JOHN ROE, Associated Press', 'By JANE DOE and JOHN ROE, Associated Press'],
  ['By JANE DOE Associated Press Writer', 'By JANE DOE Associated Press Writer'],
  ['By Jane Doe in Seoul and John Roe in Tokyo', 'By Jane Doe in Seoul and John Roe in Tokyo'],
  ['By Reuters Staff', 'By Reuters Staff'],
  ['By AFP', 'By AFP'],
  ['By Lee', 'By Lee'],
  ['Von Anna Schmidt und Peter Müller', 'Von Anna Schmidt und Peter Müller'],
  ['Von Anna Schmidt, dpa', 'Von Anna Schmidt, dpa'],
  ['Par Jean Dupont avec AFP', 'Par Jean Dupont avec AFP'],
  ['Por María López y Juan Pérez', 'Por María López y Juan Pérez'],
  ['Di Mario Rossi', 'Di Mario Rossi'],
  ['Door Jan de Vries', 'Door Jan de Vries'],
  ['Автор: Иван Иванов', 'Автор: Иван Иванов'],
  ['Text: Anna Svensson', 'Text: Anna Svensson'],
  ['이바다 기자', '이바다 기자'],
  ['이바다 김철수 기자 sea@wire.example.kr', '이바다 김철수 기자'],
  ['정치부 홍길동 기자', '정치부 홍길동 기자'],
  ['홍길동 특파원', '홍길동 특파원'],
  ['記者 張三', '記者 張三'],
  ['记者张三 李四', '记者张三 李四'],
  ['文/李四', '文/李四'],
  ['作者：李四', '作者：李四'],
  ['【記者張三／台北報導】', '【記者張三／台北報導】'],
  ['【山田太郎】', '【山田太郎】'],
  ['山田太郎記者', '山田太郎記者'],
  ['서울 기자', '서울 기자'],
  ['여객선 운항 기자', '여객선 운항 기자'],
];

/** Headings, sentences and the like. */
const PROSE: readonly string[] = [
  'By the time the ferry came, it was late.',
  'By Monday',
  'By far the best ferry',
  'By Train',
  'By Air and Sea',
  'By The Sea',
  'By The Way',
  'By Golly',
  'By Design',
  'By Numbers',
  'Von Berlin',
  'Von Berlin nach Kiel',
  'Par Exemple',
  'Di Maio',
  'Por Favor',
  'Von der Leyen in Kiel',
  'Text: Die Fähre',
  'Author: unknown',
  '【ソウル】',
  '【速報】',
  '【重要】',
  '記者会見',
  '記者會今天',
  '文化遺産',
  '文明衝突',
  '기자',
  'By Jane Doe. The ferry came.',
  'By 2020',
  'By Jane Doe said',
];

const NAMES: readonly (readonly ['byline' | 'field', string, readonly string[]])[] = [
  ['byline', 'By Lee Haye-ah', ['Lee Haye-ah']],
  ['byline', 'By Kim Han-joo and Park Boram', ['Kim Han-joo', 'Park Boram']],
  ['byline', 'By Dana Okoro, Kim Han-joo and Lee Sol', ['Dana Okoro', 'Kim Han-joo', 'Lee Sol']],
  ['byline', 'By Kim Min-su, Staff Reporter', ['Kim Min-su']],
  ['byline', 'By Jane Doe, AP Business Writer', ['Jane Doe']],
  ['byline', 'By JANE DOE and JOHN ROE, Associated Press', ['JANE DOE', 'JOHN ROE']],
  ['byline', 'By JANE DOE Associated Press Writer', ['JANE DOE']],
  ['byline', 'By Jane Doe in Seoul and John Roe in Tokyo', ['Jane Doe', 'John Roe']],
  ['byline', 'By Jane Doe for CNN', ['Jane Doe']],
  ['byline', 'By Jane Doe, John Roe, and Mary Poe', ['Jane Doe', 'John Roe', 'Mary Poe']],
  ['byline', 'By Jane Doe | The Associated Press', ['Jane Doe']],
  ['byline', 'By Reuters Staff', []],
  ['byline', 'By AFP', []],
  ['byline', 'By The Associated Press', []],
  ['byline', 'Associated Press writer Jane Doe contributed', ['Jane Doe']],
  [
    'byline',
    'Associated Press writers Jane Doe in Seoul and John Roe in Tokyo contributed to this report.',
    ['Jane Doe', 'John Roe'],
  ],
  ['byline', 'By Martin Luther King, Jr.', ['Martin Luther King Jr.']],
  ['byline', 'By Jane Doe, PhD', ['Jane Doe']],
  ['byline', 'By Jane Doe Senior Political Correspondent', ['Jane Doe']],
  ['byline', 'Von Anna Schmidt und Peter Müller', ['Anna Schmidt', 'Peter Müller']],
  ['byline', 'Von Anna Schmidt, dpa', ['Anna Schmidt']],
  ['byline', 'Par Jean Dupont avec AFP', ['Jean Dupont']],
  ['byline', 'Par Jean Dupont et Marie Curie', ['Jean Dupont', 'Marie Curie']],
  ['byline', 'Por María López y Juan Pérez', ['María López', 'Juan Pérez']],
  ['byline', 'Por José Ortega y Gasset', ['José Ortega y Gasset']],
  ['byline', 'Di Mario Rossi e Luigi Bianchi', ['Mario Rossi', 'Luigi Bianchi']],
  ['byline', 'Door Jan de Vries en Piet Jansen', ['Jan de Vries', 'Piet Jansen']],
  ['byline', 'Автор: Иван Иванов', ['Иван Иванов']],
  ['byline', 'Text: Anna Svensson', ['Anna Svensson']],
  ['byline', '김철수 기자', ['김철수']],
  ['byline', '김철수 이영희 기자', ['김철수', '이영희']],
  ['byline', '김철수·이영희 기자', ['김철수', '이영희']],
  ['byline', '김철수, 이영희 기자', ['김철수', '이영희']],
  ['byline', '홍길동 특파원', ['홍길동']],
  ['byline', '워싱턴=홍길동 특파원', ['홍길동']],
  ['byline', '(서울=연합뉴스) 홍길동 기자', ['홍길동']],
  ['byline', '[서울=뉴시스] 홍길동 기자', ['홍길동']],
  ['byline', '홍길동 선임기자', ['홍길동']],
  ['byline', '정치부 홍길동 기자', ['홍길동']],
  ['byline', '홍길동 기자 hong@example.co.kr', ['홍길동']],
  ['byline', '글 홍길동 · 사진 김철수', ['홍길동', '김철수']],
  ['byline', '글·사진 홍길동 기자', ['홍길동']],
  ['byline', '온라인뉴스팀', []],
  ['byline', '연합뉴스', []],
  ['byline', '홍길동 논설위원', ['홍길동']],
  ['byline', '記者 張三', ['張三']],
  ['byline', '记者张三 李四', ['张三', '李四']],
  ['byline', '文/李四', ['李四']],
  ['byline', '作者：李四', ['李四']],
  ['byline', '本报记者 张三', ['张三']],
  ['byline', '新华社记者张三、李四', ['张三', '李四']],
  ['byline', '【記者張三／台北報導】', ['張三']],
  ['byline', '山田太郎記者', ['山田太郎']],
  ['byline', '記者・山田太郎', ['山田太郎']],
  ['byline', '山田太郎、鈴木花子', ['山田太郎', '鈴木花子']],
  ['byline', '文・山田太郎', ['山田太郎']],
  ['byline', 'ソウル＝山田太郎', ['山田太郎']],
  ['byline', '編集部', []],
  ['byline', '责任编辑：王五', []],
  ['field', 'noreply@example.com (Jane Doe)', ['Jane Doe']],
  ['field', 'jane@example.org', []],
  ['field', 'Jane Doe, John Roe', ['Jane Doe', 'John Roe']],
  ['field', 'JANE DOE', ['JANE DOE']],
  ['field', 'admin', []],
  ['field', 'webmaster', []],
  ['field', 'Editor', []],
  ['field', 'AWS Editor', []],
  ['field', 'Doe, Jane', ['Doe, Jane']],
  ['field', 'Smith, K. T.', ['Smith, K. T.']],
  ['field', 'Ash, C., Mueller, K. L.', ['Ash, C.', 'Mueller, K. L.']],
  ['field', 'Ashifa Kassam in Stanstead, Quebec', ['Ashifa Kassam']],
  ['field', 'Sam Jones in Madrid and Stephen Burgen in Barcelona', ['Sam Jones', 'Stephen Burgen']],
  ['field', 'Nick Ames (now), Ed Aarons and Ben Fisher (earlier)', ['Nick Ames', 'Ed Aarons', 'Ben Fisher']],
  ['field', 'Associated Press in Palm Beach, Florida', []],
  ['field', 'Staff and agencies', []],
  ['field', 'Damian Carrington Environment editor', ['Damian Carrington']],
  ['field', 'Patrick Wintour Diplomatic editor', ['Patrick Wintour']],
  ['field', 'Jason Burke Africa correspondent', ['Jason Burke']],
  ['field', 'Emily Post', ['Emily Post']],
  ['field', 'The Typepad Team', []],
  ['field', 'jvoisin', ['jvoisin']],
  ['field', 'Macworld Staff, Glenn Fleishman', ['Glenn Fleishman']],
  ['field', 'Google Ads Developer Advisor', []],
  ['field', 'Jakub Alba (yakubin)', ['Jakub Alba']],
  ['field', 'Yonhap', []],
  ['field', 'Reuters', []],
  ['field', 'Ursula von der Leyen', ['Ursula von der Leyen']],
  ['field', 'Maria del Mar', ['Maria del Mar']],
  ['field', 'Bill Press', ['Bill Press']],
  ['field', 'Jane Doe <jane@example.org>', ['Jane Doe']],
  ['field', 'Jane Doe / Harbor Wire', ['Jane Doe', 'Harbor Wire']],
  ['field', 'By Jane Doe', ['Jane Doe']],
  ['field', '@janedoe', []],
  ['field', 'https://example.org/jane', []],
  ['field', "Dana O'Neill-Smith", ["Dana O'Neill-Smith"]],
  ['field', 'Vincent van Gogh', ['Vincent van Gogh']],
  ['field', 'Staff Writer', []],
  ['field', 'Tom Writer', []],
  ['field', 'Jane Doe, Contributing writer', ['Jane Doe']],
  ['field', 'Daily NK', []],
  ['field', 'Nguyễn Văn A', ['Nguyễn Văn A']],
  ['field', '홍길동', ['홍길동']],
  ['field', '뉴스1', []],
  ['field', '관리자', []],
  ['field', '이상현', ['이상현']],
  ['field', '金正恩', ['金正恩']],
  ['field', 'Deutsche Presse-Agentur', []],
  ['field', 'Redaktion', []],
  ['field', 'Kim', ['Kim']],
  ['field', 'null', []],
  ['byline', 'By Jan de Vries', ['Jan de Vries']],
];

describe('readByline', () => {
  it.each(READ)('%j is a paragraph of its own', (text, byline) => {
    expect(readByline(text)).toEqual({ byline, length: text.length });
  });

  it.each(PROSE)('%j is text', (text) => {
    expect(readByline(text)).toBeNull();
  });

  it('has an example of every form', () => {
    const used = new Set(READ.map(([text]) => BYLINES.find(({ pattern }) => pattern.test(text))?.name));
    expect(BYLINES.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('namesOf', () => {
  it.each(NAMES)('of the %s %j are %j', (kind, printed, names) => {
    expect(namesOf(printed, kind)).toEqual(names);
  });

  it('does not take the publisher for a person', () => {
    expect(namesOf('Jane Doe / Harbor Wire', 'field', new Set(['harbor wire']))).toEqual(['Jane Doe']);
  });
});

it('gives up on what is longer than any byline', () => {
  expect(namesOf('Jane Doe, '.repeat(10_000), 'field')).toEqual([]);
});
