import { describe, expect, it } from 'vitest';
import { readDateline } from '../../src/normalize/dateline.ts';
import { DATELINES } from '../../src/normalize/dateline-forms.ts';

type Case = readonly [
  text: string,
  place: string | null,
  date: string | null,
  agency: string | null,
  byline: string | null,
  rest: string,
];

const READ: readonly Case[] = [
  ['WASHINGTON, Aug. 18 (Yonhap) -- The harbor', 'WASHINGTON', 'Aug. 18', 'Yonhap', null, 'The harbor'],
  ['SEOUL, South Korea (AP) _ The harbor', 'SEOUL, South Korea', null, 'AP', null, 'The harbor'],
  ['PARIS, Aug 18, 2020 (AFP) - The harbor', 'PARIS', 'Aug 18, 2020', 'AFP', null, 'The harbor'],
  ['TOKYO, Aug. 18, Kyodo - The harbor', 'TOKYO', 'Aug. 18', 'Kyodo', null, 'The harbor'],
  ['TOKYO, Aug. 18 (Kyodo) - The harbor', 'TOKYO', 'Aug. 18', 'Kyodo', null, 'The harbor'],
  ['BEIJING, Aug. 18 (Xinhua) -- The harbor', 'BEIJING', 'Aug. 18', 'Xinhua', null, 'The harbor'],
  ['MOSCOW, August 18. /TASS/. The harbor', 'MOSCOW', 'August 18', 'TASS', null, 'The harbor'],
  ['МОСКВА, 18 августа. /ТАСС/. Гавань', 'МОСКВА', '18 августа', 'ТАСС', null, 'Гавань'],
  ['МОСКВА, 18 авг - РИА Новости. Гавань', 'МОСКВА', '18 авг', 'РИА Новости', null, 'Гавань'],
  ['Москва. 18 августа. INTERFAX.RU - Гавань', 'Москва', '18 августа', 'INTERFAX.RU', null, 'Гавань'],
  ['Berlin (dpa) - Der Hafen', 'Berlin', null, 'dpa', null, 'Der Hafen'],
  ['Berlin (dpa/bb) - Der Hafen', 'Berlin', null, 'dpa/bb', null, 'Der Hafen'],
  ['Frankfurt/Main (dpa) - Der Hafen', 'Frankfurt/Main', null, 'dpa', null, 'Der Hafen'],
  ['Wien (APA) - Der Hafen', 'Wien', null, 'APA', null, 'Der Hafen'],
  ['Madrid, 18 ago (EFE).- El puerto', 'Madrid', '18 ago', 'EFE', null, 'El puerto'],
  ['Madrid, 18 ago. (EUROPA PRESS) - El puerto', 'Madrid', '18 ago.', 'EUROPA PRESS', null, 'El puerto'],
  ['(ANSA) - ROMA, 18 AGO - Il porto', 'ROMA', '18 AGO', 'ANSA', null, 'Il porto'],
  ['Roma, 18 ago. (Adnkronos) - Il porto', 'Roma', '18 ago.', 'Adnkronos', null, 'Il porto'],
  ['New Delhi, Aug 18 (PTI) The harbor', 'New Delhi', 'Aug 18', 'PTI', null, 'The harbor'],
  ['New Delhi [India], August 18 (ANI): The harbor', 'New Delhi [India]', 'August 18', 'ANI', null, 'The harbor'],
  ['NEW DELHI, Aug 18 (IANS) The harbor', 'NEW DELHI', 'Aug 18', 'IANS', null, 'The harbor'],
  ['KUALA LUMPUR, Aug 18 (Bernama) -- The harbor', 'KUALA LUMPUR', 'Aug 18', 'Bernama', null, 'The harbor'],
  ['ANKARA (AA) - The harbor', 'ANKARA', null, 'AA', null, 'The harbor'],
  ['ABU DHABI, 18th August, 2020 (WAM) -- The harbor', 'ABU DHABI', '18th August, 2020', 'WAM', null, 'The harbor'],
  ['Riyadh, August 18, 2020, SPA -- The harbor', 'Riyadh', 'August 18, 2020', 'SPA', null, 'The harbor'],
  ['Lisboa, 18 ago 2020 (Lusa) – O porto', 'Lisboa', '18 ago 2020', 'Lusa', null, 'O porto'],
  ['AMSTERDAM (ANP) - De haven', 'AMSTERDAM', null, 'ANP', null, 'De haven'],
  ['Bruxelles (BELGA) - Le port', 'Bruxelles', null, 'BELGA', null, 'Le port'],
  ['Oslo (NTB): Havnen', 'Oslo', null, 'NTB', null, 'Havnen'],
  ['Praha 18. srpna (ČTK) - Přístav', 'Praha', '18. srpna', 'ČTK', null, 'Přístav'],
  ['Warszawa, 18.08.2020 (PAP) - Port', 'Warszawa', '18.08.2020', 'PAP', null, 'Port'],
  [
    'Budapest, 2020. augusztus 18., kedd (MTI) - A kikötő',
    'Budapest',
    '2020. augusztus 18., kedd',
    'MTI',
    null,
    'A kikötő',
  ],
  ['Jakarta (ANTARA) - Pelabuhan', 'Jakarta', null, 'ANTARA', null, 'Pelabuhan'],
  ['Hanoi (VNA) – The harbor', 'Hanoi', null, 'VNA', null, 'The harbor'],
  ['Taipei, Aug. 18 (CNA) The harbor', 'Taipei', 'Aug. 18', 'CNA', null, 'The harbor'],
  ['Pyongyang, August 18 (KCNA) -- The harbor', 'Pyongyang', 'August 18', 'KCNA', null, 'The harbor'],
  ['SEOUL, August 26 (AJU PRESS) - The harbor', 'SEOUL', 'August 26', 'AJU PRESS', null, 'The harbor'],
  ['NEW DELHI – The harbor', 'NEW DELHI', null, null, null, 'The harbor'],
  ['SEOUL, South Korea — The harbor', 'SEOUL, South Korea', null, null, null, 'The harbor'],
  ['SEOUL/BUSAN -- The harbor', 'SEOUL/BUSAN', null, null, null, 'The harbor'],
  ['BUSAN, Aug. 18 -- The harbor', 'BUSAN', 'Aug. 18', null, null, 'The harbor'],
  ['(서울=연합뉴스) 이바다 기자 = 여객선이', '서울', null, '연합뉴스', '이바다 기자', '여객선이'],
  ['(서울=연합뉴스) 여객선이', '서울', null, '연합뉴스', null, '여객선이'],
  ['[서울=뉴시스]홍길동 기자 = 여객선이', '서울', null, '뉴시스', '홍길동 기자', '여객선이'],
  ['【서울=뉴시스】홍길동 기자 = 여객선이', '서울', null, '뉴시스', '홍길동 기자', '여객선이'],
  ['(파주=뉴스1) 홍길동 기자 = 여객선이', '파주', null, '뉴스1', '홍길동 기자', '여객선이'],
  ['(로이터=연합뉴스) 여객선이', null, null, null, null, '여객선이'],
  ['(워싱턴 AP=연합뉴스) 여객선이', '워싱턴', null, '연합뉴스', null, '여객선이'],
  [
    '(서울·부산=연합뉴스) 김철수 이영희 기자 = 여객선이',
    '서울·부산',
    null,
    '연합뉴스',
    '김철수 이영희 기자',
    '여객선이',
  ],
  ['(워싱턴=연합뉴스) 홍길동 특파원 = 여객선이', '워싱턴', null, '연합뉴스', '홍길동 특파원', '여객선이'],
  ['[헤럴드경제=홍길동 기자] 여객선이', null, null, null, '홍길동 기자', '여객선이'],
  ['[이데일리 홍길동 기자] 여객선이', null, null, null, '홍길동 기자', '여객선이'],
  ['[더팩트ㅣ홍길동 기자] 여객선이', null, null, null, '홍길동 기자', '여객선이'],
  ['[부산=홍길동 기자] 여객선이', null, null, null, '홍길동 기자', '여객선이'],
  ['【ソウル聯合ニュース】北朝鮮が', 'ソウル', null, '聯合ニュース', null, '北朝鮮が'],
  ['【ワシントン時事】米国が', 'ワシントン', null, '時事', null, '米国が'],
  ['【ソウル共同】韓国が', 'ソウル', null, '共同', null, '韓国が'],
  ['【平壌8月18日発朝鮮中央通信＝朝鮮通信】金正恩', '平壌', '8月18日', '朝鮮中央通信', null, '金正恩'],
  ['【8月18日 AFP】フェリー', null, null, null, null, 'フェリー'],
  ['[東京 18日 ロイター] - フェリー', '東京', '18日', 'ロイター', null, 'フェリー'],
  ['【ソウル＝山田太郎】フェリー', 'ソウル', null, null, '山田太郎', 'フェリー'],
  ['新华社平壤8月18日电 渡轮', '平壤', '8月18日', '新华社', null, '渡轮'],
  ['新华社北京8月18日电（记者张三、李四）渡轮', '北京', '8月18日', '新华社', '记者张三、李四', '渡轮'],
  ['中新网8月18日电 渡轮', null, null, null, null, '渡轮'],
  ['（中央社記者張三台北18日電）渡輪', '台北', '18日', '中央社', '記者張三', '渡輪'],
  ['（中央社台北18日電）渡輪', '台北', '18日', '中央社', null, '渡輪'],
  ['韩联社首尔8月18日电 渡轮', '首尔', '8月18日', '韩联社', null, '渡轮'],
  ['本报北京8月18日电（记者张三）渡轮', '北京', '8月18日', '本报', '记者张三', '渡轮'],
  ['本报讯 渡轮', null, null, null, null, '渡轮'],
  ['朝中社平壤8月18日电 渡轮', '平壤', '8月18日', '朝中社', null, '渡轮'],
  ['NEW YORK — Harbors are', 'NEW YORK', null, null, null, 'Harbors are'],
  ['SEOUL -- The harbor', 'SEOUL', null, null, null, 'The harbor'],
  ['KYIV, Ukraine (AP) — “We', 'KYIV, Ukraine', null, 'AP', null, '“We'],
  ['WASHINGTON (Reuters) - U.S. President', 'WASHINGTON', null, 'Reuters', null, 'U.S. President'],
  ['SAN JUAN, P.R. — The', 'SAN JUAN, P.R.', null, null, null, 'The'],
  ['PORT-AU-PRINCE, Haiti (AP) — The', 'PORT-AU-PRINCE, Haiti', null, 'AP', null, 'The'],
  ['UNITED NATIONS (AP) -- The', 'UNITED NATIONS', null, 'AP', null, 'The'],
  ['ST. PETERSBURG, Fla. (AP) — The', 'ST. PETERSBURG, Fla.', null, 'AP', null, 'The'],
  ['SEOUL (Yonhap) -- iPhone sales', 'SEOUL', null, 'Yonhap', null, 'iPhone sales'],
  ['ANCHORAGE, Alaska — The harbor', 'ANCHORAGE, Alaska', null, null, null, 'The harbor'],
  ['ST. PETERSBURG, Fla. — The harbor', 'ST. PETERSBURG, Fla.', null, null, null, 'The harbor'],
  ['BRATISLAVA, Slovakia — The harbor', 'BRATISLAVA, Slovakia', null, null, null, 'The harbor'],
];

/** What begins like a dateline and is prose. */
const PROSE: readonly string[] = [
  'PARIS — the city that never tires',
  'PARIS -- the city that never tires',
  'Paris city council votes',
  'The harbor (Yonhap) -- said',
  'NASA said on Monday -- again -- that',
  'Berlin (dpa) said it',
  'The Beta (AP) course',
  'Mr. Kim (AP) - a photographer',
  'WARNING -- Do not open',
  'NOTE — Tickets',
  '(사진=연합뉴스) 여객선이',
  '[사진=홍길동 기자] 여객선',
  '(서울) 여객선이',
  '[앵커] 여객선이',
  '[단독] 여객선이',
  '(A=B) the sum',
  '(종합) 여객선',
  '北京的天气',
  '新华社记者今天',
  '日本は北朝鮮に',
  '(LEAD) singer',
  'Washington, Aug 18 is a day',
  'I (AFP) - we',
  'Rome, 18 July was hot',
  'THE END -- Credits',
  'A — B',
  'LONDON: The harbor',
  '(AP) is an agency',
  'AP (London) - said',
  'SEOUL (dpa) said the',
  'Kim (AP) said: no',
  '新华社今天报道',
  '본보는 (서울) 여객선이',
  '[자료=연합뉴스] 여객선',
  'NASA -- The agency',
  'EXCLUSIVE, Inside — The harbor',
  'HAMBURG, Germany - The harbor',
  'N. KOREA -- The',
  'TOP STORY — The harbor',
];

describe('readDateline', () => {
  it.each(READ)('reads %j', (text, place, date, agency, byline, rest) => {
    const found = readDateline(text);
    expect(found?.dateline ?? { place: null, date: null, agency: null }).toMatchObject({ place, date, agency });
    expect(found?.byline).toBe(byline);
    expect(text.slice(found?.length)).toBe(rest);
  });

  it.each(PROSE)('leaves %j alone', (text) => {
    expect(readDateline(text)).toBeNull();
  });

  it('has an example of every form', () => {
    const formOf = (text: string) => DATELINES.find(({ pattern }) => pattern.test(text))?.name;
    const used = new Set(READ.map(([text]) => formOf(text)));
    expect(DATELINES.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });
});
