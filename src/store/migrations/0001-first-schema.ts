/**
 * `body` stands last, so that the columns before it are read without it. Rows of `memberships` are never deleted:
 * `seq` is an article's number in the section's archive. `memberships_newest` holds all that a section's list needs.
 */
export const firstSchema = `
create table articles (
  position integer primary key,
  id text not null unique,
  source_id text not null,
  fingerprint text not null,
  revision integer not null,
  revision_label text,
  published_at text,
  first_seen_at text not null,
  sort_at text not null,
  urls text not null,
  body text not null
) strict;

create table revisions (
  article integer not null references articles,
  number integer not null,
  body text not null,
  primary key (article, number)
) strict;

create table article_keys (
  source_id text not null,
  key text not null,
  article integer not null references articles,
  fingerprint text not null,
  primary key (source_id, key)
) strict, without rowid;

create table article_urls (
  url text not null,
  article integer not null references articles,
  primary key (url, article)
) strict, without rowid;

create table memberships (
  seq integer primary key autoincrement,
  section text not null,
  article integer not null references articles,
  active integer not null,
  sort_at text not null,
  unique (article, section)
) strict;

create index memberships_newest on memberships (section, active, sort_at, seq, article);

create table sources (
  id text primary key,
  state text not null
) strict, without rowid;

create table sections (
  slug text primary key,
  rule_fingerprint text not null,
  created_at text not null
) strict, without rowid;
`;
