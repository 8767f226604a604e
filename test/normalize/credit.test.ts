import { describe, expect, it } from 'vitest';
import { splitCredit } from '../../src/normalize/credit.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { item, NOW, source } from '../builders.ts';

const CREDITED: readonly (readonly [string, string, string])[] = [
  ['A ferry at the pier. (Yonhap)', 'A ferry at the pier.', 'Yonhap'],
  ['A ferry at the pier (AP Photo/Dana Okoro)', 'A ferry at the pier', 'AP Photo/Dana Okoro'],
  ['A ferry at the pier. (Photo by Dana Okoro/Getty Images)', 'A ferry at the pier.', 'Dana Okoro/Getty Images'],
  ['A ferry at the pier. Photograph: Dana Okoro/AFP', 'A ferry at the pier.', 'Dana Okoro/AFP'],
  ['A ferry at the pier. Photo: Dana Okoro', 'A ferry at the pier.', 'Dana Okoro'],
  ['A ferry at the pier. Photo by Dana Okoro', 'A ferry at the pier.', 'Dana Okoro'],
  ['A ferry at the pier. REUTERS/Dana Okoro', 'A ferry at the pier.', 'REUTERS/Dana Okoro'],
  ['A ferry at the pier. © AFP', 'A ferry at the pier.', 'AFP'],
  ['A ferry at the pier. © Dana Okoro / AFP', 'A ferry at the pier.', 'Dana Okoro / AFP'],
  ['A ferry at the pier. [Photo: Dana Okoro]', 'A ferry at the pier.', 'Dana Okoro'],
  ['A ferry at the pier | Dana Okoro/Getty Images', 'A ferry at the pier', 'Dana Okoro/Getty Images'],
  ['A ferry at the pier. [YONHAP]', 'A ferry at the pier.', 'YONHAP'],
  ['A ferry at the pier. (Courtesy of the harbor board)', 'A ferry at the pier.', 'the harbor board'],
  ['A ferry at the pier. (KCNA-Yonhap)', 'A ferry at the pier.', 'KCNA-Yonhap'],
  ['A ferry at the pier in this file photo. (Yonhap)', 'A ferry at the pier in this file photo.', 'Yonhap'],
  ['Eine Fähre im Hafen. Foto: Anna Schmidt/dpa', 'Eine Fähre im Hafen.', 'Anna Schmidt/dpa'],
  ['Eine Fähre im Hafen. (Foto: dpa)', 'Eine Fähre im Hafen.', 'dpa'],
  ['Eine Fähre im Hafen. © dpa', 'Eine Fähre im Hafen.', 'dpa'],
  ['Eine Fähre im Hafen. Bild: imago', 'Eine Fähre im Hafen.', 'imago'],
  ['Un ferry au port. Crédit photo : Jean Dupont', 'Un ferry au port.', 'Jean Dupont'],
  ['Un ferry au port. Photo Jean Dupont / AFP', 'Un ferry au port.', 'Jean Dupont / AFP'],
  ['Un ferry en el puerto. Foto: EFE', 'Un ferry en el puerto.', 'EFE'],
  ['Un ferry en el puerto. EFE/Juan Pérez', 'Un ferry en el puerto.', 'EFE/Juan Pérez'],
  ['Un traghetto nel porto (Ansa)', 'Un traghetto nel porto', 'Ansa'],
  ['부두의 여객선. [사진=연합뉴스]', '부두의 여객선.', '연합뉴스'],
  ['부두의 여객선. (사진=항구청 제공)', '부두의 여객선.', '항구청'],
  ['부두의 여객선 /연합뉴스', '부두의 여객선', '연합뉴스'],
  ['부두의 여객선 [연합뉴스 자료사진]', '부두의 여객선', '연합뉴스 자료사진'],
  ['부두의 여객선. [항구청 제공. 재판매 및 DB 금지]', '부두의 여객선.', '항구청'],
  ['부두의 여객선. ⓒ 뉴스1', '부두의 여객선.', '뉴스1'],
  ['부두의 여객선. ⓒ News1 홍길동 기자', '부두의 여객선.', 'News1 홍길동 기자'],
  ['부두의 여객선. 사진=홍길동 기자', '부두의 여객선.', '홍길동 기자'],
  ['부두의 여객선. /사진제공=항구청', '부두의 여객선.', '항구청'],
  ['港のフェリー（共同）', '港のフェリー', '共同'],
  ['港のフェリー＝2日、東港（共同）', '港のフェリー＝2日、東港', '共同'],
  ['港のフェリー【時事】', '港のフェリー', '時事'],
  ['港のフェリー（写真：ロイター）', '港のフェリー', 'ロイター'],
  ['港口的渡轮。新华社记者 张三 摄', '港口的渡轮。', '新华社记者 张三 摄'],
  ['港口的渡轮。新华社发（张三 摄）', '港口的渡轮。新华社发', '张三 摄'],
  ['港口的渡輪（中央社）', '港口的渡輪', '中央社'],
  ['港口的渡轮（图／法新社）', '港口的渡轮', '法新社'],
  ['A ferry in 1990 (file)', 'A ferry in 1990', 'file'],
];

const PLAIN: readonly string[] = [
  'A ferry (and its captain)',
  'A ferry at the pier: a view',
  'The captain and/or crew',
  'Photo finish at the regatta',
  'A ferry, photo: nobody knows',
  'Tickets cost 5 euros (tax included)',
];

describe('splitCredit', () => {
  it.each(CREDITED)('reads %j', (caption, text, credit) => {
    expect(splitCredit(caption)).toEqual({ text, credit });
  });

  it.each(PLAIN)('finds no credit in %j', (caption) => {
    expect(splitCredit(caption)).toEqual({ text: caption, credit: null });
  });

  it('drops the address a caption is signed with', () => {
    expect(splitCredit('부두의 여객선. 2024.5.3 sea@yna.example.kr')).toEqual({ text: '부두의 여객선.', credit: null });
  });
});

describe('a paragraph that is only a credit', () => {
  it.each(['[사진=연합뉴스]', 'Photo: Dana Okoro', '(Yonhap)', '© AFP', 'Foto: dpa'])('%j is no text', (line) => {
    const value = `<p>${line}</p><p>The ferry is back.</p><p>Tickets are sold at the pier.</p>`;
    const content = { value, type: 'html' as const };
    const { draft } = normalize({ source: source(), item: item({ content }), page: null, now: NOW });
    expect(draft.bodyText).toBe('The ferry is back.\n\nTickets are sold at the pier.');
  });
});
