-- The tables of a CRM as it might have grown: its own names, its own words in the cells.

CREATE TABLE customer (
  customer_no VARCHAR(40) PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  status VARCHAR(20),
  grade VARCHAR(20),
  partner_since DATE,
  region VARCHAR(60),
  yearly_sales_wan NUMERIC(14, 2),
  manager_no VARCHAR(40),
  manager_name VARCHAR(100)
);

CREATE TABLE sales_order (
  customer_no VARCHAR(40) NOT NULL REFERENCES customer,
  ordered_on DATE NOT NULL,
  amount NUMERIC(14, 2),
  product VARCHAR(60),
  batch VARCHAR(60)
);

CREATE TABLE complaint (
  customer_no VARCHAR(40) NOT NULL REFERENCES customer,
  complained_on DATE NOT NULL,
  topic VARCHAR(40) NOT NULL,
  answered_on DATE,
  resolved_on DATE,
  satisfied BOOLEAN,
  handovers INTEGER,
  wording VARCHAR(2000)
);

CREATE TABLE rebate (
  customer_no VARCHAR(40) NOT NULL REFERENCES customer,
  earned_on DATE NOT NULL,
  due_on DATE,
  paid_on DATE,
  amount NUMERIC(14, 2)
);

CREATE TABLE contact (
  customer_no VARCHAR(40) NOT NULL REFERENCES customer,
  contacted_on DATE NOT NULL,
  channel VARCHAR(40),
  direction VARCHAR(40),
  purpose VARCHAR(40),
  employee VARCHAR(40),
  answered_on DATE
);

CREATE TABLE manager_change (
  customer_no VARCHAR(40) NOT NULL REFERENCES customer,
  changed_on DATE NOT NULL,
  former VARCHAR(40),
  successor VARCHAR(40),
  destination VARCHAR(40),
  introduced_on DATE
);

CREATE TABLE quality_incident (
  customer_no VARCHAR(40) NOT NULL REFERENCES customer,
  happened_on DATE NOT NULL,
  severity VARCHAR(40),
  product VARCHAR(60),
  batch VARCHAR(60),
  resolved_on DATE
);

CREATE TABLE rival_offer (
  customer_no VARCHAR(40) NOT NULL REFERENCES customer,
  offered_on DATE NOT NULL,
  rival VARCHAR(100),
  kind VARCHAR(40),
  cheaper_by VARCHAR(20),
  accepted BOOLEAN
);

CREATE TABLE channel_event (
  customer_no VARCHAR(40) NOT NULL REFERENCES customer,
  happened_on DATE NOT NULL,
  kind VARCHAR(40),
  region VARCHAR(60),
  caused_by VARCHAR(100),
  resolved_on DATE
);

CREATE TABLE policy_change (
  customer_no VARCHAR(40) NOT NULL REFERENCES customer,
  changed_on DATE NOT NULL,
  policy VARCHAR(100),
  kind VARCHAR(40),
  effect VARCHAR(40),
  consulted BOOLEAN
);

CREATE TABLE charge (
  customer_no VARCHAR(40) NOT NULL REFERENCES customer,
  charged_on DATE NOT NULL,
  kind VARCHAR(40),
  amount NUMERIC(14, 2),
  agreed BOOLEAN,
  explained BOOLEAN
);

CREATE TABLE invoice (
  customer_no VARCHAR(40) NOT NULL REFERENCES customer,
  invoiced_on DATE NOT NULL,
  due_on DATE,
  paid_on DATE,
  amount NUMERIC(14, 2),
  state VARCHAR(40)
);

CREATE TABLE turn_of_life (
  customer_no VARCHAR(40) NOT NULL REFERENCES customer,
  happened_on DATE NOT NULL,
  kind VARCHAR(40)
);

CREATE INDEX sales_order_customer ON sales_order (customer_no);
CREATE INDEX complaint_customer ON complaint (customer_no);
CREATE INDEX rebate_customer ON rebate (customer_no);
CREATE INDEX contact_customer ON contact (customer_no);
CREATE INDEX manager_change_customer ON manager_change (customer_no);
CREATE INDEX quality_incident_customer ON quality_incident (customer_no);
CREATE INDEX rival_offer_customer ON rival_offer (customer_no);
CREATE INDEX channel_event_customer ON channel_event (customer_no);
CREATE INDEX policy_change_customer ON policy_change (customer_no);
CREATE INDEX charge_customer ON charge (customer_no);
CREATE INDEX invoice_customer ON invoice (customer_no);
CREATE INDEX turn_of_life_customer ON turn_of_life (customer_no);
