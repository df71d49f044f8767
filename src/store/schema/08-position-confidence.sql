-- How sure it is that the surest evidence of a position is right, 0.01 to 0.99; NULL where an older version wrote it.
ALTER TABLE position ADD COLUMN confidence DOUBLE PRECISION;
