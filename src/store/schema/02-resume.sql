-- What a second run needs to know what is done, and which options made a record.

-- only sqlite
CREATE TABLE provenance_2 (
    id        INTEGER PRIMARY KEY,
    dateline  TEXT NOT NULL,
    model     TEXT NOT NULL,
    lexicons  TEXT NOT NULL,
    gazetteer TEXT NOT NULL,
    options   TEXT NOT NULL, -- those that change records, by name: "exact no-text"
    UNIQUE (dateline, model, lexicons, gazetteer, options)
);
INSERT INTO provenance_2 SELECT id, dateline, model, lexicons, gazetteer, '' FROM provenance;
DROP TABLE provenance;
ALTER TABLE provenance_2 RENAME TO provenance;

-- only postgresql
ALTER TABLE provenance ADD COLUMN options TEXT NOT NULL DEFAULT ''; -- those that change records, by name: "exact no-text"
ALTER TABLE provenance DROP CONSTRAINT provenance_dateline_model_lexicons_gazetteer_key;
ALTER TABLE provenance ADD UNIQUE (dateline, model, lexicons, gazetteer, options);
CREATE SEQUENCE provenance_number;

-- both
ALTER TABLE document ADD COLUMN input TEXT;    -- hash of all that was given: the text and what was said of it
