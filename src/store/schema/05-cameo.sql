-- Composed CAMEO actor codes.
ALTER TABLE entity ADD COLUMN cameo TEXT; -- "UKRGOVMIL"
