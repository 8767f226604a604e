const AGENCIES =
  'Yonhap(?: News(?: Agency| TV)?)?|YONHAP|AP|AFP|EPA|EFE|UPI|Reuters|REUTERS|Xinhua|Kyodo|KCNA|TASS|DPA|dpa|ANSA|Ansa|Belga|ANP|APA|TT|NTB|Ritzau|PAP|ČTK|MTI|PTI|ANI|AA|Newsis|News1|Getty Images|AFP-JIJI|Jiji|Bloomberg|Pool|IMAGO|imago|Shutterstock|Alamy|picture alliance|연합뉴스|뉴시스|뉴스1|조선중앙통신|로이터|게티이미지(?:뱅크|코리아)?';
/** Behind a name and a slash, or before it. */
const STOCK =
  '(?:AP(?: Photo| Images)?|AFP|Reuters|REUTERS|Getty(?: Images)?|Bloomberg|Xinhua|EPA(?:-EFE)?|EFE|dpa|DPA|ANSA|Belga|ANP|Anadolu|AAP|PA|Shutterstock|Alamy|Rex|TASS|Kyodo|Pool|imago|IMAGO|picture alliance|SIPA|Abaca|Scanpix|Ritzau|NTB|TT|Lusa|PTI|ANI|UPI|NurPhoto)';
const WORDS =
  '\\b[Pp]hotos?\\b|PHOTO|\\b[Cc]ourtesy\\b|\\b[Pp]rovided by\\b|\\b[Ff]ile\\b|\\b[Hh]andout\\b|\\b[Cc]redit\\b|\\b[Ff]otos?\\b|\\bBild\\b|\\bArchiv(?:bild|foto)?\\b|\\b[Cc]rédits?\\b|\\b[Cc]ortesía\\b|제공|사진|자료|캡처|촬영|写真|提供|撮影|図|图|圖|摄|攝';
const LABEL =
  '(?:Photo(?:graph)?s?|Picture|Credit|Image|Foto|Bild|Fotograf|Crédit(?: photo)?|Photo credit|Crédito|Foto de|Fotografía|Imagen|Foto di|Zdjęcie|Фото|写真|사진|사진제공|사진 제공|图|圖)';
const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:de |van |von |der )*\\p{Lu}[\\p{L}.'’-]*){1,3}";

/** Who took or gave a photo, at a caption's end, surest first. Each has an example in the tests. */
export const CREDITS: readonly RegExp[] = [
  form(
    ` ?[([【（](?<credit>(?:${AGENCIES}|共同|時事|ロイター|中央社|新华社|新華社|法新社|路透社)(?:[-/／][^()\\[\\]]{2,40})?)[)\\]】）]\\.?$`,
  ),
  form(` ?[([（](?<credit>[^()[\\]（）]{0,60}(?:${WORDS})[^()[\\]（）]{0,60})[)\\]）]\\.?$`),
  form(` ?\\((?<credit>\\p{Lu}[\\p{L}.' ]{2,40}/${STOCK}[\\p{L}.' /]{0,20})\\)\\.?$`),
  // Photo: Jane Doe; Foto: Anna Schmidt/dpa; Crédit photo : X; 写真：…
  form(`(?<=^|[.!?…”"'’)。] ?)${LABEL} ?[:：=] ?(?<credit>[^.:]{2,60})\\.?$`),
  form(` ${LABEL} ?: (?<credit>\\p{Lu}[^.:]{2,60})\\.?$`),
  // Photo by Jane Doe; Photo Jean Dupont / AFP
  form(
    `(?<=[.!?…”"'’)] )(?:Photo(?:graph)?|Picture|Image|Foto)(?: by| courtesy of| von| de| di)? (?<credit>${NAME}(?: ?/ ?${STOCK})?|${STOCK})\\.?$`,
  ),
  // REUTERS/Jane Doe; EFE/Juan Pérez; Jane Doe/Getty Images
  form(
    `(?<=[.!?…”"'’)] |\\| )(?<credit>${STOCK} ?/ ?${NAME}|${NAME} ?/ ?${STOCK}(?: ?/ ?${STOCK})?|${NAME} via ${STOCK})\\.?$`,
  ),
  form(` ?(?:ⓒ|©) ?(?<credit>[\\p{L}\\d ./-]{2,40})$`),
  form(` ?/ ?(?:사진 ?(?:제공)? ?[=:] ?)?(?<credit>연합뉴스|뉴시스|뉴스1|\\p{L}{2,10}(?: 제공)(?=$))$`),
  form(`(?<=[.다] ?) ?/?사진 ?(?:제공)? ?[=:] ?(?<credit>[\\p{L}\\d ]{2,20})$`),
  // 新华社记者 张三 摄; 新华社发（张三 摄）
  form(
    `(?<=[。！？] ?)(?<credit>(?:新华社|中新社|人民网|本报)?(?:记者|記者) ?\\p{Script=Han}{2,4} ?[摄攝]|(?:新华社|中新社)发（[^（）]{2,12}）)$`,
  ),
];

function form(pattern: string): RegExp {
  return new RegExp(pattern, 'u');
}
