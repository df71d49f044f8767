-- The registry of actors kept up: what a run changes of it is what its reports touch (registry.h). The tables below add up what all
-- reports show; "first" is '~' and "last" is '' where no report has a day.

-- What a report shows of an actor as far as it decides who that is: a full name's key, its country and kind; of a surname alone also
-- the office that it comes with. Equal ones of any reports are one face.
CREATE TABLE face (
    id      BIGINT PRIMARY KEY, -- a hash of the face, the same in every store
    key     TEXT NOT NULL,      -- that a report gives by itself, '' for a surname alone
    country TEXT NOT NULL,
    kind    TEXT NOT NULL,
    name    TEXT NOT NULL,      -- of a surname alone
    office  TEXT NOT NULL,      -- of a full name the one that most reports give
    sector  TEXT NOT NULL,
    class   TEXT NOT NULL,      -- faces of different classes are different actors, but for acronyms
    reports INTEGER NOT NULL,
    told    INTEGER NOT NULL,   -- of them say what it belongs to
    first   TEXT NOT NULL,
    last    TEXT NOT NULL,
    actor   TEXT                -- the registry's key
) WITHOUT ROWID;
CREATE INDEX face_class ON face (class);
CREATE INDEX face_actor ON face (actor) WHERE actor IS NOT NULL;

-- What reports say of a face: how many of them each name, name anywhere in it (named), code, office and sector.
CREATE TABLE face_said (
    face    BIGINT NOT NULL,
    part    TEXT NOT NULL,
    value   TEXT NOT NULL,
    reports INTEGER NOT NULL,
    PRIMARY KEY (face, part, value)
) WITHOUT ROWID;

-- Acronyms of bodies: by themselves (is_whole 1), and beside another name.
CREATE TABLE face_acronym (
    acronym  TEXT NOT NULL,
    is_whole INTEGER NOT NULL,
    face     BIGINT NOT NULL,
    reports  INTEGER NOT NULL,
    PRIMARY KEY (acronym, is_whole, face)
) WITHOUT ROWID;
CREATE INDEX face_acronym_face ON face_acronym (face);

-- The introductions of each face, added up by office (in small letters) and body.
CREATE TABLE face_office (
    face     BIGINT NOT NULL,
    office   TEXT NOT NULL,
    body     BIGINT NOT NULL,  -- its face, 0 where it has none
    called   TEXT NOT NULL,    -- its name, where it has no key
    reports  INTEGER NOT NULL,
    first    TEXT NOT NULL,
    last     TEXT NOT NULL,
    evidence TEXT NOT NULL,    -- the first introduction: day, key of the document, start and n, so that the least is the first
    PRIMARY KEY (face, office, body, called)
) WITHOUT ROWID;
CREATE INDEX face_office_body ON face_office (body);

-- Documents that are not added up yet, and what is to be taken off: entities and introductions of documents that were.
CREATE TABLE registry_new (
    document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE
);
CREATE TABLE entity_gone (
    document INTEGER NOT NULL,
    n        INTEGER NOT NULL,
    face     BIGINT NOT NULL,
    name     TEXT,
    names    TEXT,
    code     TEXT,
    sector   TEXT,
    office   TEXT,
    date     TEXT,
    told     INTEGER NOT NULL,
    PRIMARY KEY (document, n)
) WITHOUT ROWID;
CREATE TABLE introduction_gone (
    document INTEGER NOT NULL,
    n        INTEGER NOT NULL,
    face     BIGINT NOT NULL,
    office   TEXT,
    body     BIGINT,
    called   TEXT,
    date     TEXT,
    key      TEXT NOT NULL,
    start    INTEGER NOT NULL,
    PRIMARY KEY (document, n)
) WITHOUT ROWID;

ALTER TABLE entity ADD COLUMN face BIGINT;
CREATE INDEX entity_face ON entity (face) WHERE face IS NOT NULL;
CREATE INDEX actor_office_of ON actor_office ("of");

-- Whoever deletes a document, what was added up of it is taken off.
-- only sqlite
CREATE TRIGGER document_uncounted BEFORE DELETE ON document
WHEN NOT EXISTS (SELECT 1 FROM registry_new WHERE document = old.id)
BEGIN
    INSERT INTO entity_gone SELECT e.document, e.n, e.face, e.name, e.names, e.code, e.sector, e.office, old.date,
        CASE WHEN EXISTS (SELECT 1 FROM introduction i WHERE i.document = e.document AND i.entity = e.n AND i."of" IS NOT NULL) THEN 1
        ELSE 0 END FROM entity e WHERE e.document = old.id AND e.face IS NOT NULL;
    INSERT INTO introduction_gone SELECT i.document, i.n, e.face, i.office, o.face,
        CASE WHEN coalesce(b.key, '') = '' THEN o.name END, old.date, old.key, i.start
        FROM introduction i JOIN entity e ON e.document = i.document AND e.n = i.entity
        LEFT JOIN entity o ON o.document = i.document AND o.n = i."of" LEFT JOIN face b ON b.id = o.face
        WHERE i.document = old.id AND e.face IS NOT NULL;
END;
-- only postgresql
CREATE FUNCTION document_uncounted() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM registry_new WHERE document = old.id) THEN RETURN old; END IF;
    INSERT INTO entity_gone SELECT e.document, e.n, e.face, e.name, e.names, e.code, e.sector, e.office, old.date,
        CASE WHEN EXISTS (SELECT 1 FROM introduction i WHERE i.document = e.document AND i.entity = e.n AND i."of" IS NOT NULL) THEN 1
        ELSE 0 END FROM entity e WHERE e.document = old.id AND e.face IS NOT NULL;
    INSERT INTO introduction_gone SELECT i.document, i.n, e.face, i.office, o.face,
        CASE WHEN coalesce(b.key, '') = '' THEN o.name END, old.date, old.key, i.start
        FROM introduction i JOIN entity e ON e.document = i.document AND e.n = i.entity
        LEFT JOIN entity o ON o.document = i.document AND o.n = i."of" LEFT JOIN face b ON b.id = o.face
        WHERE i.document = old.id AND e.face IS NOT NULL;
    RETURN old;
END $$;
CREATE TRIGGER document_uncounted BEFORE DELETE ON document FOR EACH ROW EXECUTE FUNCTION document_uncounted();

-- both

-- An older store's reports are all added up when it is next written to.
UPDATE entity SET actor = (SELECT k.key FROM entity_key k WHERE k.document = entity.document AND k.n = entity.n)
WHERE EXISTS (SELECT 1 FROM entity_key k WHERE k.document = entity.document AND k.n = entity.n);
DROP TABLE entity_key;
DROP TABLE registry;
DELETE FROM actor;
DELETE FROM actor_office;
INSERT INTO registry_new SELECT id FROM document;
