import type { TailRule } from './tail-rule.ts';

/** What WordPress writes below a post in a feed, in the languages it has, each with a word it cannot lack. */
const NOTICES: readonly (readonly [hint: string, notice: string])[] = [
  ['The post ', 'The post (?!\\p{Ll}\\p{Ll}).{1,300} (?:first )?appeared (?:first )?on .{1,100}'],
  ['Der Beitrag ', 'Der Beitrag .{1,300} erschien zuerst (?:auf|bei) .{1,100}'],
  ['article ', "L[’']article .{1,300} est apparu en premier sur .{1,100}"],
  ['article ', 'Cet article .{1,300} est apparu en premier sur .{1,100}'],
  ['La entrada ', 'La entrada .{1,300} (?:se publicó primero en|apareció primero en) .{1,100}'],
  ['articolo ', "L[’']articolo .{1,300} proviene da .{1,100}"],
  ['O post ', 'O post .{1,300} apareceu primeiro em .{1,100}'],
  ['O conteúdo ', 'O conteúdo .{1,300} aparece primeiro em .{1,100}'],
  ['Het bericht ', 'Het bericht .{1,300} verscheen eerst op .{1,100}'],
  ['Artykuł ', 'Artykuł .{1,300} pochodzi z serwisu .{1,100}'],
  ['Сообщение ', 'Сообщение .{1,300} (?:появились|появилось) сначала на .{1,100}'],
  ['Inlägget ', 'Inlägget .{1,300} dök först upp på .{1,100}'],
  ['Innlegget ', 'Innlegget .{1,300} dukket først opp på .{1,100}'],
  ['Indlægget ', 'Indlægget .{1,300} blev først udgivet på .{1,100}'],
  ['Articolul ', 'Articolul .{1,300} apare prima dată în .{1,100}'],
  ['Příspěvek ', 'Příspěvek .{1,300} pochází z .{1,100}'],
  ['投稿 ', '投稿 .{1,300} は .{1,100} に最初に表示されました。?'],
  ['yazısı ilk', '.{1,300} yazısı ilk önce .{1,100} üzerinde ortaya çıktı\\.?'],
];

export const POST_NOTICES: readonly TailRule[] = NOTICES.flatMap(([hint, notice]): readonly TailRule[] => [
  { name: 'appeared-first', pattern: new RegExp(`^${notice}$`, 'u'), takes: 'anywhere', hint },
  { name: 'appeared-first', pattern: new RegExp(`${notice}$`, 'u'), takes: 'ending', hint },
]);
