-- A store is made by the files of this folder, one after the other; one of version n gets those behind the n-th when it is next
-- written to. They speak what SQLite and PostgreSQL both understand; what is one's alone stands behind a line that says so, up
-- to the next such line. WITHOUT ROWID is left out for PostgreSQL.
--
-- The store's tables. One row for each record of docs/records.md; numbers that point from record to record are the
-- same as in `dateline code -f jsonl`: a statement is known by its document and its number n in that document.
--
-- Offsets (start, "end") count Unicode code points of document.text from 0, so a piece of it is
--     substr(document.text, start + 1, "end" - start)
-- Days are text, YYYY-MM-DD. NULL is "not known".

-- only sqlite
PRAGMA application_id = 0x446c696e; -- "Dlin"
-- both

-- What made a record.
CREATE TABLE provenance (
    id        INTEGER PRIMARY KEY,
    dateline  TEXT NOT NULL,
    model     TEXT NOT NULL,
    lexicons  TEXT NOT NULL,
    gazetteer TEXT NOT NULL,
    UNIQUE (dateline, model, lexicons, gazetteer)
);

CREATE TABLE document (
    id         INTEGER PRIMARY KEY,
    key        TEXT NOT NULL UNIQUE, -- hash of name and text: a report that is coded again replaces itself
    name       TEXT,                 -- the report's own id
    uri        TEXT,
    date       TEXT,
    title      TEXT,                 -- as given, else the headline
    publisher  TEXT,
    language   TEXT,
    words      INTEGER NOT NULL,
    text       TEXT,                 -- NULL under --no-text
    provenance INTEGER NOT NULL REFERENCES provenance
);
CREATE INDEX document_date ON document (date);
CREATE INDEX document_name ON document (name);

CREATE TABLE section (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n        INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    PRIMARY KEY (document, n)
) WITHOUT ROWID;

CREATE TABLE sentence (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n        INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    PRIMARY KEY (document, n)
) WITHOUT ROWID;

-- Who or what a document speaks of, each once. actor is the registry's key, the same in every document.
CREATE TABLE entity (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n        INTEGER NOT NULL,
    actor    TEXT,
    name     TEXT NOT NULL,
    names    TEXT NOT NULL, -- every name by which the document calls it, a line each
    kind     TEXT NOT NULL,
    code     TEXT,
    country  TEXT,
    sector   TEXT,
    office   TEXT,
    "of"     INTEGER, -- the entity that the office is held in
    wikidata TEXT,
    PRIMARY KEY (document, n),
    FOREIGN KEY (document, "of") REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX entity_actor ON entity (actor) WHERE actor IS NOT NULL;
CREATE INDEX entity_country ON entity (country) WHERE country IS NOT NULL;

CREATE TABLE mention (
    document     INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n            INTEGER NOT NULL,
    entity       INTEGER NOT NULL,
    form         TEXT NOT NULL,
    sentence     INTEGER NOT NULL,
    start        INTEGER NOT NULL,
    "end"        INTEGER NOT NULL,
    phrase_start INTEGER NOT NULL,
    phrase_end   INTEGER NOT NULL,
    PRIMARY KEY (document, n),
    FOREIGN KEY (document, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE statement (
    document        INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n               INTEGER NOT NULL,
    source          INTEGER, -- entity
    source_start    INTEGER,
    source_end      INTEGER,
    addressee       INTEGER, -- entity
    addressee_start INTEGER,
    addressee_end   INTEGER,
    mode            TEXT NOT NULL,
    polarity        TEXT NOT NULL,
    sentence        INTEGER NOT NULL,
    within          INTEGER, -- statement
    confidence      DOUBLE PRECISION NOT NULL,
    source_text     TEXT, -- the words themselves, NULL under --no-text
    cue             TEXT,
    content         TEXT,
    PRIMARY KEY (document, n),
    FOREIGN KEY (document, source) REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, addressee) REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, within) REFERENCES statement DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE statement_span (
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    statement INTEGER NOT NULL,
    part      TEXT NOT NULL, -- cue, content
    n         INTEGER NOT NULL,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    PRIMARY KEY (document, statement, part, n),
    FOREIGN KEY (document, statement) REFERENCES statement DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE place (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n        INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    name     TEXT NOT NULL,
    use      TEXT NOT NULL,
    geonames INTEGER,
    country  TEXT,
    lat      DOUBLE PRECISION,
    lon      DOUBLE PRECISION,
    entity   INTEGER,
    PRIMARY KEY (document, n),
    FOREIGN KEY (document, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE event (
    document   INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    type       TEXT NOT NULL,
    mode       TEXT,
    cameo      TEXT,
    quad       INTEGER NOT NULL,
    quad_cameo INTEGER NOT NULL,
    goldstein  DOUBLE PRECISION NOT NULL,
    status     TEXT NOT NULL,
    sentence   INTEGER NOT NULL,
    "from"     TEXT,
    "to"       TEXT,
    precision  TEXT,
    place      INTEGER,
    statement  INTEGER, -- who reports it
    same_as    INTEGER, -- the event of this document that it repeats: leave such rows out of counts
    confidence DOUBLE PRECISION NOT NULL,
    trigger    TEXT, -- its words, NULL under --no-text
    because    TEXT, -- the frame that gave it
    PRIMARY KEY (document, n),
    FOREIGN KEY (document, place) REFERENCES place DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, statement) REFERENCES statement DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, same_as) REFERENCES event DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX event_type ON event (type, "from");

CREATE TABLE event_side (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    event    INTEGER NOT NULL,
    side     TEXT NOT NULL, -- actor, recipient
    n        INTEGER NOT NULL,
    entity   INTEGER,
    start    INTEGER,
    "end"    INTEGER,
    PRIMARY KEY (document, event, side, n),
    FOREIGN KEY (document, event) REFERENCES event DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE event_context (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    event    INTEGER NOT NULL,
    context  TEXT NOT NULL,
    PRIMARY KEY (document, event, context),
    FOREIGN KEY (document, event) REFERENCES event DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE event_trigger (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    event    INTEGER NOT NULL,
    n        INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    PRIMARY KEY (document, event, n),
    FOREIGN KEY (document, event) REFERENCES event DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE time (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n        INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    type     TEXT NOT NULL,
    value    TEXT NOT NULL, -- TIMEX3
    "from"   TEXT,
    "to"     TEXT,
    PRIMARY KEY (document, n)
) WITHOUT ROWID;

CREATE TABLE position (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n        INTEGER NOT NULL,
    entity   INTEGER NOT NULL,
    issue    TEXT NOT NULL,
    stance   TEXT NOT NULL,
    PRIMARY KEY (document, n),
    FOREIGN KEY (document, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE position_evidence (
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    statement INTEGER NOT NULL,
    PRIMARY KEY (document, position, statement),
    FOREIGN KEY (document, position) REFERENCES position DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, statement) REFERENCES statement DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE warning (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n        INTEGER NOT NULL,
    code     TEXT NOT NULL,
    message  TEXT NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    PRIMARY KEY (document, n)
) WITHOUT ROWID;

-- only sqlite
-- Full text. The indices hold no copy of the text; a row's number is document * 16777216 + n, so that
--     SELECT s.* FROM statement_words f JOIN statement s ON s.document = f.rowid >> 24 AND s.n = f.rowid & 16777215
--     WHERE statement_words MATCH 'ceasefire';
-- finds the statements about a ceasefire. Words are found in all their English forms.
CREATE VIRTUAL TABLE statement_words USING fts5 (content, content = '', tokenize = 'porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE sentence_words USING fts5 (words, content = '', tokenize = 'porter unicode61 remove_diacritics 2');
-- spelled: the names' words by sound (base/fold.h), so that 'Zelensky' finds 'Selenskyj'.
CREATE VIRTUAL TABLE entity_words USING fts5 (names, spelled, content = '', tokenize = 'unicode61 remove_diacritics 2');

-- only postgresql
-- Full text: the words of a record, for
--     SELECT s.* FROM statement_words f JOIN statement s USING (document, n) WHERE f.words @@ to_tsquery('dateline', 'ceasefire');
-- Words are found in all their English forms, stop words too; letters stand without diacritics.
CREATE TEXT SEARCH DICTIONARY dateline (TEMPLATE = snowball, Language = english);
CREATE TEXT SEARCH CONFIGURATION dateline (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION dateline ALTER MAPPING REPLACE english_stem WITH dateline;
CREATE TABLE statement_words (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n        INTEGER NOT NULL,
    words    TSVECTOR NOT NULL,
    PRIMARY KEY (document, n)
);
CREATE INDEX statement_words_words ON statement_words USING gin (words);
CREATE TABLE sentence_words (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n        INTEGER NOT NULL,
    words    TSVECTOR NOT NULL,
    PRIMARY KEY (document, n)
);
CREATE INDEX sentence_words_words ON sentence_words USING gin (words);
CREATE TABLE entity_words (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n        INTEGER NOT NULL,
    names    TSVECTOR NOT NULL,
    spelled  TSVECTOR NOT NULL,
    PRIMARY KEY (document, n)
);
CREATE INDEX entity_words_names ON entity_words USING gin (names);
CREATE INDEX entity_words_spelled ON entity_words USING gin (spelled);
-- Numbers of documents are taken 64 at a time, so that many writers need not wait for each other.
CREATE SEQUENCE document_number INCREMENT 64;
