import { describe, expect, it } from 'vitest';
import { opening, script } from '../../src/demo/copy.ts';

describe('the copy', () => {
  it('has enough of it, and no id, slug or headline twice', () => {
    const all = [...opening, ...script];
    expect([opening.length, script.length]).toEqual([16, 32]);
    const ids = all.map((copy) => (copy.source === 'wire' ? `${copy.serial}/${copy.version}` : copy.slug));
    expect(new Set(ids).size).toBe(all.length);
    expect(new Set(all.map(({ headline }) => headline)).size).toBe(all.length);
  });
});
