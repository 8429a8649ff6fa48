-- What people add while they work with diagnoses.

-- The answer to a question that a diagnosis asked; the last one counts.
CREATE TABLE answer (
  customer_no VARCHAR(40) NOT NULL REFERENCES customer,
  signal VARCHAR(100) NOT NULL,
  given VARCHAR(200) NOT NULL,
  given_on DATE NOT NULL,
  PRIMARY KEY (customer_no, signal)
);

-- An advised action, and what came of it; the last outcome counts.
CREATE TABLE action_taken (
  customer_no VARCHAR(40) NOT NULL REFERENCES customer,
  action VARCHAR(100) NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  note VARCHAR(500) NOT NULL,
  taken_on DATE NOT NULL,
  PRIMARY KEY (customer_no, action)
);
