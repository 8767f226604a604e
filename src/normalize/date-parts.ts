/** Which of the times of an article. */
export type TimeKind = 'published' | 'modified';

const PUBLISHED =
  'published|posted|created|first published|veröffentlicht|erstellt|publié|paru|créé|publicado|publicada|creado|pubblicato|gepubliceerd|geplaatst|publisert|publicerad|publiceret|julkaistu|opublikowano|publikováno|közzétéve|опубликовано|опубліковано|yayınlanma|giriş|diterbitkan|입력|기사입력|등록|송고|승인|発表|公開|配信|掲載|发布时间|发布';
const MODIFIED =
  'last updated|last modified|updated|modified|revised|edited|aktualisiert|zuletzt geändert|geändert|mis à jour|mise à jour|modifié|actualizado|actualizada|atualizado|atualizada|aggiornato|modificato|bijgewerkt|gewijzigd|laatste update|oppdatert|uppdaterad|opdateret|päivitetty|muokattu|zaktualizowano|aktualizace|aktualizováno|frissítve|обновлено|оновлено|güncelleme|son güncelleme|diperbarui|최종수정|기사수정|수정|업데이트|更新日時|更新时间|更新';
const LABEL = new RegExp(`(?<![\\p{L}])(?:(?<published>${PUBLISHED})|(?<modified>${MODIFIED}))`, 'giu');
const MAX_LENGTH = 300;
const ASCII = /^[ -~]*$/;

/**
 * The part of a printed text that tells one of an article's times, where the text tells both:
 * "Published 18 Aug 2020 10:00, updated 19 Aug 2020 11:00".
 * @returns the whole text where it has one time only and that may be it; `null` where it tells only of the other
 */
export function datePart(raw: string, kind: TimeKind): string | null {
  const parts = isOne(raw) ? [] : partsOf(raw);
  if (parts.length < 2) return kind === 'published' ? raw : null;
  return parts.find((part) => part.kind === kind)?.text ?? null;
}

/** RFC 822 and ISO 8601, which nearly all texts are, hold one time; what is very long is no time at all. */
function isOne(raw: string): boolean {
  return raw.length > MAX_LENGTH || (raw.length <= 31 && ASCII.test(raw));
}

type Part = { readonly kind: TimeKind; readonly text: string };

/** A label begins a part where a time stands before it and another behind it. */
function partsOf(raw: string): readonly Part[] {
  const labels = [...raw.matchAll(LABEL)].filter(({ index }) => /\d/.test(raw.slice(index)));
  const inside = labels.filter(({ index }) => /\d/.test(raw.slice(0, index)));
  if (inside.length === 0) return [];
  const starts = [0, ...inside.map(({ index }) => index)];
  return starts.map((start, nth) => {
    const text = raw.slice(start, starts[nth + 1]).replace(/^[\s,;|•·/(–—-]+|[\s,;|•·/(–—-]+$/g, '');
    const label = labels.find(({ index }) => index >= start && index < (starts[nth + 1] ?? raw.length));
    return { kind: label?.groups?.['modified'] === undefined ? 'published' : 'modified', text };
  });
}
