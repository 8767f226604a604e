import type { ItemMedia } from '../model/item.ts';
import { commonAncestor, type DomElement, elementsBelow } from './dom.ts';
import { distinctPhotos, isSamePhoto, mergePhotos, type Photo } from './photos.ts';

/** The photos that stand in the article or between its headline and its text, in page order. */
export function photosOfArticle(
  photos: readonly Photo[],
  place: DomElement,
  headline: DomElement | null,
): readonly ItemMedia[] {
  const scope = headline === null ? place : commonAncestor(place, headline);
  const order = new Map(elementsBelow(scope).map((element, index) => [element, index]));
  const start = order.get(place) ?? -1;
  return photos
    .filter(({ figure }) => place.contains(figure) || (scope.contains(figure) && (order.get(figure) ?? start) < start))
    .map(({ media }) => media);
}

/**
 * The photos once each. Those the page shows come first and know their captions; those its data names add what they
 * know, and stand in where the page shows none.
 */
export function allPhotos(shown: readonly ItemMedia[], named: readonly ItemMedia[]): readonly ItemMedia[] {
  const distinct = distinctPhotos(shown.length > 0 ? shown : named);
  return distinct.map((photo) => named.filter((other) => isSamePhoto(photo, other)).reduce(mergePhotos, photo));
}
