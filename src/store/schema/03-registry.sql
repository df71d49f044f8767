-- The registry of actors. introduction holds what reports say of who somebody is; the other tables follow from all documents together
-- and are made anew at the end of a run that changed any (registry.h).

-- Where a report says what somebody is, each time.
CREATE TABLE introduction (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n        INTEGER NOT NULL,
    entity   INTEGER NOT NULL,
    office   TEXT,    -- NULL: a member of "of", no more is said
    "of"     INTEGER, -- entity
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    PRIMARY KEY (document, n),
    FOREIGN KEY (document, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, "of") REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

-- One actor, whatever the reports call it. entity.actor is its key.
CREATE TABLE actor (
    key     TEXT PRIMARY KEY,
    name    TEXT NOT NULL, -- the one that most reports use
    names   TEXT NOT NULL, -- all of them, "; " between
    kind    TEXT NOT NULL,
    country TEXT,
    code    TEXT,
    reports INTEGER NOT NULL,
    first   TEXT,          -- days of reports that speak of it
    last    TEXT,
    offices TEXT           -- actor_office in words: "Foreign Minister of Russia 2015-03-02/2016-01-10 [report 17-48]; …"
) WITHOUT ROWID;

-- What the reports say it is: each office of each body once, with the days of the reports that say so and the first of them as evidence.
CREATE TABLE actor_office (
    actor    TEXT NOT NULL,
    n        INTEGER NOT NULL,
    office   TEXT,
    "of"     TEXT,    -- the key, else the name, of the body that it is held in
    first    TEXT,
    last     TEXT,
    reports  INTEGER NOT NULL,
    document INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    PRIMARY KEY (actor, n)
) WITHOUT ROWID;

-- The key that a report gave by itself, where the registry's is another.
CREATE TABLE entity_key (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n        INTEGER NOT NULL,
    key      TEXT,
    PRIMARY KEY (document, n)
) WITHOUT ROWID;

-- Whether documents came or went since the registry was made.
CREATE TABLE registry (
    is_stale INTEGER NOT NULL
);
INSERT INTO registry VALUES (1);
