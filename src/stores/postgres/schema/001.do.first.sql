-- Beside: there is no older program.
create extension if not exists btree_gist with schema public;

-- What the steps promise to older programs: those that know at least step `since` may run on this schema.
create table lotsen.beside (only_one boolean primary key default true check (only_one), since integer not null);
insert into lotsen.beside (since) values (1);

-- Never twice the same, whatever is erased: a copy in memory of a version is of that version.
create sequence lotsen.version;

create table lotsen.aggregate (
  kind text collate "C" not null,
  tenant text collate "C" not null,
  id text collate "C" not null,
  version bigint not null,
  -- The version of the shape of data.
  form integer not null,
  -- json, not jsonb: it is given back as it came, and holds every character.
  data json not null,
  primary key (kind, tenant, id)
);

-- Transactions by a token of their own, for as long as somebody may ask whether one was done. Not by their numbers: those
-- that a crash of the server undid are given again. undone: who asked first has made sure that it never will be.
create table lotsen.done (token uuid primary key, undone boolean not null default false, at timestamptz not null default now());
create index done_at on lotsen.done (at);

create table lotsen.key (
  kind text collate "C" not null,
  tenant text collate "C" not null,
  key text collate "C" not null,
  id text collate "C" not null,
  primary key (kind, tenant, key, id),
  foreign key (kind, tenant, id) references lotsen.aggregate on delete cascade
);
create index key_of on lotsen.key (kind, tenant, id);

create table lotsen.instant (
  kind text collate "C" not null,
  tenant text collate "C" not null,
  id text collate "C" not null,
  name text collate "C" not null,
  at double precision not null,
  primary key (kind, tenant, id, name),
  foreign key (kind, tenant, id) references lotsen.aggregate on delete cascade
);
create index instant_due on lotsen.instant (kind, tenant, name, at, id);

-- The second lock of a time: whatever a program decides, two of one aggregate never overlap.
create table lotsen.stretch (
  kind text collate "C" not null,
  tenant text collate "C" not null,
  of text collate "C" not null,
  id text collate "C" not null,
  during int8range not null,
  primary key (kind, tenant, of, id),
  foreign key (kind, tenant, of) references lotsen.aggregate on delete cascade,
  constraint stretch_alone exclude using gist (kind with =, tenant with =, of with =, during with &&)
);

create table lotsen.question (
  tenant text collate "C" not null,
  id uuid not null,
  number bigint generated always as identity,
  text text not null,
  why text not null,
  shown text,
  day text collate "C" not null,
  closed_with text,
  primary key (tenant, id)
);
create index question_day on lotsen.question (tenant, day);

-- What is only of use for minutes: no copy of the database holds it, and a crash of the server empties it.
-- by: the process it came to, which holds an advisory lock of that number for as long as it lives.
create unlogged table lotsen.seen (key bytea primary key, by bigint not null, at timestamptz not null default now());
create index seen_at on lotsen.seen (at);
create unlogged table lotsen.points (key bytea primary key, points integer not null, ends timestamptz not null);
create index points_ends on lotsen.points (ends);
create unlogged table lotsen.try (key bytea not null, at double precision not null, ends timestamptz not null);
create index try_key on lotsen.try (key);
create index try_ends on lotsen.try (ends);
create unlogged table lotsen.pace (key bytea primary key, times double precision[] not null, ends timestamptz not null);
create index pace_ends on lotsen.pace (ends);
