-- The bargaining: where actors stand, what they agreed, by what rule a body decides, and the reasons that are given.

-- topic is the same for an issue in every document, whatever its wording.
ALTER TABLE position ADD COLUMN topic TEXT NOT NULL DEFAULT '';
ALTER TABLE position ADD COLUMN speaks_for INTEGER;                 -- the entity whose stance it is too
ALTER TABLE position ADD COLUMN strength TEXT NOT NULL DEFAULT 'plain';
ALTER TABLE position ADD COLUMN condition_start INTEGER;
ALTER TABLE position ADD COLUMN condition_end INTEGER;
ALTER TABLE position ADD COLUMN priority INTEGER NOT NULL DEFAULT 0; -- 1: put first
ALTER TABLE position ADD COLUMN above TEXT;                          -- the issue that it is put above
ALTER TABLE position ADD COLUMN since TEXT;
CREATE INDEX position_topic ON position (topic);

CREATE TABLE position_event (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    position INTEGER NOT NULL,
    event    INTEGER NOT NULL,
    PRIMARY KEY (document, position, event),
    FOREIGN KEY (document, position) REFERENCES position DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, event) REFERENCES event DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE position_sentence (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    position INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    PRIMARY KEY (document, position, sentence),
    FOREIGN KEY (document, position) REFERENCES position DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, sentence) REFERENCES sentence DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE agreement (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n        INTEGER NOT NULL,
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL,
    start    INTEGER NOT NULL, -- its first mention
    "end"    INTEGER NOT NULL,
    proposed INTEGER NOT NULL, -- 1: not made as far as the report goes
    binding  INTEGER,          -- NULL: not said
    "from"   TEXT,
    "to"     TEXT,
    PRIMARY KEY (document, n)
) WITHOUT ROWID;

CREATE TABLE agreement_party (
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    agreement INTEGER NOT NULL,
    n         INTEGER NOT NULL,
    entity    INTEGER,
    start     INTEGER,
    "end"     INTEGER,
    PRIMARY KEY (document, agreement, n),
    FOREIGN KEY (document, agreement) REFERENCES agreement DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

-- What a party gives.
CREATE TABLE agreement_term (
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    agreement INTEGER NOT NULL,
    n         INTEGER NOT NULL,
    entity    INTEGER,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    PRIMARY KEY (document, agreement, n),
    FOREIGN KEY (document, agreement) REFERENCES agreement DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

-- That it was kept, broken or left, by whom, and according to whom.
CREATE TABLE agreement_claim (
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    agreement INTEGER NOT NULL,
    n         INTEGER NOT NULL,
    claim     TEXT NOT NULL,
    entity    INTEGER,
    source    INTEGER, -- entity; NULL: the report itself
    statement INTEGER,
    sentence  INTEGER NOT NULL,
    PRIMARY KEY (document, agreement, n),
    FOREIGN KEY (document, agreement) REFERENCES agreement DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, source) REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, statement) REFERENCES statement DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

-- A rule by which a body decides.
CREATE TABLE rule (
    document   INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    rule       TEXT NOT NULL,
    body       INTEGER, -- entity
    body_start INTEGER,
    body_end   INTEGER,
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL,
    issue      TEXT,
    topic      TEXT,
    met        INTEGER, -- as reported, NULL: not said
    statement  INTEGER, -- who names it
    sentence   INTEGER NOT NULL,
    PRIMARY KEY (document, n),
    FOREIGN KEY (document, body) REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, statement) REFERENCES statement DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE rule_vote (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    rule     INTEGER NOT NULL,
    n        INTEGER NOT NULL,
    entity   INTEGER NOT NULL,
    stance   TEXT NOT NULL,
    PRIMARY KEY (document, rule, n),
    FOREIGN KEY (document, rule) REFERENCES rule DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, entity) REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

-- A link as stated: of (start, "end") is so because of, or in order to reach, because.
CREATE TABLE reason (
    document      INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    n             INTEGER NOT NULL,
    kind          TEXT NOT NULL, -- cause, purpose
    start         INTEGER NOT NULL,
    "end"         INTEGER NOT NULL,
    because_start INTEGER NOT NULL,
    because_end   INTEGER NOT NULL,
    source        INTEGER, -- entity; NULL: the report itself
    position      INTEGER,
    event         INTEGER,
    statement     INTEGER,
    sentence      INTEGER NOT NULL,
    PRIMARY KEY (document, n),
    FOREIGN KEY (document, source) REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, position) REFERENCES position DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, event) REFERENCES event DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, statement) REFERENCES statement DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
