-- Near copies: reports that were taken over, shortened or updated.

-- both
ALTER TABLE document ADD COLUMN signature TEXT;     -- MinHash of its words, in hexadecimal; NULL where it has too few
ALTER TABLE document ADD COLUMN copy_group INTEGER; -- the document that stands for its near copies, the earliest, often itself; NULL until looked at
CREATE INDEX document_signature ON document (signature) WHERE signature IS NOT NULL;
CREATE INDEX document_copy_group ON document (copy_group);
-- Documents that share a hash are compared.
CREATE TABLE copy_band (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    band     INTEGER NOT NULL,
    hash     BIGINT NOT NULL,
    PRIMARY KEY (document, band)
) WITHOUT ROWID;
CREATE INDEX copy_band_hash ON copy_band (hash);
