/** Pages of items that no article tells of; forgotten some time after the item was last asked for. */
export const pageVisits = `
create table page_visits (
  source_id text not null,
  key text not null,
  fingerprint text not null,
  failures integer not null,
  visited_at text not null,
  primary key (source_id, key)
) strict, without rowid;
`;
