-- The truth: reports as received and what people decided. Nothing here is ever computed again.

CREATE TABLE report (
  id TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  outlet TEXT,
  title TEXT,
  published TEXT,
  published_basis TEXT,
  modified TEXT,
  language TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- bytes: zlib. text: zlib of UTF-8, NULL where the bytes themselves are the text in UTF-8. size, text_size: bytes before compression.
CREATE TABLE report_body (
  report TEXT PRIMARY KEY REFERENCES report (id),
  size INTEGER NOT NULL,
  text_size INTEGER,
  bytes BLOB NOT NULL,
  text BLOB
) STRICT;

CREATE TABLE report_name (
  report TEXT NOT NULL REFERENCES report (id),
  name TEXT NOT NULL,
  PRIMARY KEY (report, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_note (
  report TEXT NOT NULL REFERENCES report (id),
  position INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;

-- fetched: the first time these bytes were fetched from this address; NULL where only a header names it.
CREATE TABLE report_url (
  url TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES report (id),
  fetched TEXT,
  PRIMARY KEY (url, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_url_by_report ON report_url (report);

CREATE TABLE withdrawal (
  report TEXT PRIMARY KEY REFERENCES report (id),
  by_whom TEXT NOT NULL,
  on_day TEXT NOT NULL,
  because TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- seq is the order in which people decided. machine_value and value: JSON.
CREATE TABLE decision (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  record TEXT,
  action TEXT NOT NULL,
  field TEXT,
  machine_value TEXT,
  value TEXT,
  passage TEXT,
  by_whom TEXT NOT NULL,
  on_day TEXT NOT NULL,
  because TEXT NOT NULL
) STRICT;
CREATE INDEX decision_by_record ON decision (record);

CREATE TABLE decision_mention (
  decision INTEGER NOT NULL REFERENCES decision (seq),
  position INTEGER NOT NULL,
  mention TEXT NOT NULL,
  PRIMARY KEY (decision, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_mention_by_mention ON decision_mention (mention);

CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision BEGIN
  SELECT RAISE(ABORT, 'decisions are append-only');
END;
CREATE TRIGGER decision_is_never_removed BEFORE DELETE ON decision BEGIN
  SELECT RAISE(ABORT, 'decisions are append-only');
END;
CREATE TRIGGER decision_mention_is_never_changed BEFORE UPDATE ON decision_mention BEGIN
  SELECT RAISE(ABORT, 'decisions are append-only');
END;
CREATE TRIGGER decision_mention_is_never_removed BEFORE DELETE ON decision_mention BEGIN
  SELECT RAISE(ABORT, 'decisions are append-only');
END;

-- A cache: what a version of the reader found in a report. json: zlib of UTF-8.
CREATE TABLE reading (
  report TEXT NOT NULL,
  reader TEXT NOT NULL,
  size INTEGER NOT NULL,
  json BLOB NOT NULL,
  PRIMARY KEY (report, reader)
) STRICT;

-- Derived: computed from the above, thrown away and computed again. Nothing here knows the clock.

CREATE TABLE derived_by (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  version TEXT NOT NULL
) STRICT;

CREATE TABLE taken (
  report TEXT PRIMARY KEY,
  copy_of TEXT,
  last_day TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE taken_party (
  party TEXT NOT NULL,
  report TEXT NOT NULL,
  last_day TEXT,
  PRIMARY KEY (party, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX taken_party_by_report ON taken_party (report);

CREATE TABLE taken_key (
  key TEXT NOT NULL,
  report TEXT NOT NULL,
  PRIMARY KEY (key, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX taken_key_by_report ON taken_key (report);

CREATE TABLE telling (
  seq INTEGER PRIMARY KEY,
  mention TEXT NOT NULL UNIQUE,
  report TEXT NOT NULL,
  kind TEXT NOT NULL,
  component TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX telling_by_component ON telling (component);
CREATE INDEX telling_by_report ON telling (report);

CREATE TABLE telling_block (
  block TEXT NOT NULL,
  telling INTEGER NOT NULL,
  PRIMARY KEY (block, telling)
) STRICT, WITHOUT ROWID;
CREATE INDEX telling_block_by_telling ON telling_block (telling);

CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subkind TEXT,
  status TEXT,
  component TEXT NOT NULL,
  sort TEXT NOT NULL,
  due_last_day TEXT,
  first_day TEXT,
  last_day TEXT,
  latest_passage_day TEXT
) STRICT;
CREATE INDEX entry_by_component ON entry (component);
CREATE INDEX entry_by_sort ON entry (kind, sort, id);
CREATE INDEX entry_by_due ON entry (kind, due_last_day) WHERE due_last_day IS NOT NULL;

CREATE TABLE entry_json (
  entry INTEGER PRIMARY KEY,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE entry_party (
  party TEXT NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (party, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_party_by_entry ON entry_party (entry);

CREATE TABLE entry_area (
  area TEXT NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (area, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_area_by_entry ON entry_area (entry);

CREATE TABLE entry_mention (
  alias TEXT NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (alias, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_mention_by_entry ON entry_mention (entry);

CREATE TABLE entry_report (
  report TEXT NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (report, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_report_by_entry ON entry_report (entry);

CREATE TABLE disagreement (
  record TEXT NOT NULL,
  position INTEGER NOT NULL,
  component TEXT NOT NULL,
  field TEXT NOT NULL,
  verdict TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX disagreement_by_component ON disagreement (component);
