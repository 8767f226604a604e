import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/normalize/language.ts';

const NONE = { item: null, page: null, source: null };
const ENGLISH = 'The island ferry is back after two weeks of repairs, the harbor board said on Monday';

describe('languageOf', () => {
  it.each([
    ['en_US', 'en-US'],
    ['KO-kr', 'ko-KR'],
    ['zh-hans-cn', 'zh-Hans-CN'],
  ])('keeps what is declared: %s', (declared, language) => {
    expect(languageOf({ ...NONE, item: declared }, ['2:1'])).toEqual({ value: language, from: 'feed' });
  });

  it('asks the item first, then its page, then the configuration', () => {
    expect(languageOf({ item: 'english', page: 'de', source: 'fr' }, [])).toEqual({ value: 'de', from: 'page' });
    expect(languageOf({ item: null, page: null, source: 'fr' }, [])).toEqual({ value: 'fr', from: 'rule:source' });
  });

  it.each([
    ['en', '여객선 운항이 재개되었다', 'ko'],
    ['zh', 'フェリー座礁、乗客は無事', 'ja'],
    ['en-US', 'Паром вернулся после двух недель ремонта', 'ru'],
    ['ko', ENGLISH, 'en'],
  ])('does not believe %s of %j', (item, text, language) => {
    expect(languageOf({ ...NONE, item }, [text])).toEqual({ value: language, from: 'rule:language' });
  });

  it.each([
    ['ko', 'KBS FM'],
    ['ja', '渡輪'],
    ['sr', 'Trajekt se vratio'],
    ['sr', 'Трајект се вратио'],
    ['en', 'KBS 여객선 ABC'],
    ['de', ENGLISH],
  ])('believes %s of %j', (item, text) => {
    expect(languageOf({ ...NONE, item }, [text])).toEqual({ value: item, from: 'feed' });
  });

  it.each([
    [ENGLISH, 'en'],
    ['Die Fähre fährt nach zwei Wochen Reparatur wieder zur Insel', 'de'],
    ['Le ferry est de retour après deux semaines de réparations', 'fr'],
    ['El ferry vuelve después de dos semanas de reparaciones', 'es'],
    ['A balsa voltou depois de duas semanas de reparos', 'pt'],
    ['Il traghetto torna dopo due settimane di riparazioni', 'it'],
    ['Паром вернулся после двух недель ремонта', 'ru'],
    ['Пором повернувся після двох тижнів ремонту', 'uk'],
    ['여객선 운항이 재개되었다', 'ko'],
    ['フェリーが二週間ぶりに運航を再開', 'ja'],
    ['一艘渡轮2日搁浅，乘客全部获救', 'zh-Hans'],
    ['渡轮在港口搁浅，没有人员伤亡，当局说这艘船从东港开来', 'zh-Hans'],
    ['渡輪在港口擱淺，沒有人員傷亡，當局說這艘船從東港開來', 'zh-Hant'],
    ['Το πλοίο επέστρεψε μετά από δύο εβδομάδες', 'el'],
    ['המעבורת חזרה אחרי שבועיים של תיקונים', 'he'],
  ])('tells that %j is %s', (text, language) => {
    expect(languageOf(NONE, [text])).toEqual({ value: language, from: 'rule:language' });
  });

  it.each(['Ferry', 'FC 2:1 SV', '12:30', '', 'Vláda schválila nový zákon'])('does not guess at %j', (text) => {
    expect(languageOf(NONE, [text])).toBeNull();
  });
});
