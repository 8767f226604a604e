/** No reader shows an article wider; what is larger only costs its readers time. Pixels. */
const WIDE_ENOUGH = 2048;
const DENSE_ENOUGH = 2;

/** Of a list without end, that much is read. */
const MAX_CANDIDATES = 100;

export type Candidate = {
  readonly address: string;
  /** Pixels; `null` where the candidate names a density. */
  readonly width: number | null;
  readonly density: number;
};

/**
 * The images of a srcset attribute, in its order. An address may hold commas, but none at its end.
 * @see HTML Standard §4.8.4.3.10, "parse a srcset attribute"; publishers also leave out the space after a comma
 */
export function readSrcset(srcset: string): readonly Candidate[] {
  return srcset
    .split(/,\s+|,(?=https?:\/\/|\/\/)/, MAX_CANDIDATES)
    .flatMap((part) => part.split(/(?<=\s\d+(?:\.\d+)?[wxh]),/))
    .flatMap((part) => {
      const [address = '', ...descriptors] = part.trim().split(/\s+/);
      return address === '' ? [] : [{ address, ...sizeOf(descriptors) }];
    });
}

/** The largest image that is no larger than a reader can show; where all are larger, the smallest. */
export function bestOf(candidates: readonly Candidate[]): Candidate | null {
  const sorted = candidates.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0) || b.density - a.density);
  return (
    sorted.find(({ width, density }) => (width ?? 0) <= WIDE_ENOUGH && density <= DENSE_ENOUGH) ?? sorted.at(-1) ?? null
  );
}

function sizeOf(descriptors: readonly string[]): Omit<Candidate, 'address'> {
  let width: number | null = null;
  let density = 1;
  for (const descriptor of descriptors) {
    const value = Number.parseFloat(descriptor);
    if (!(value > 0)) continue;
    if (descriptor.endsWith('w')) width = value;
    else if (descriptor.endsWith('x')) density = value;
  }
  return { width, density };
}
