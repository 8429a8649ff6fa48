-- The tables of churnrx-jdbc, as JdbcResults.ddl() states them, and the list that the pages show.

create table if not exists diagnosis_run (
  run_id             varchar(100) primary key,
  as_of              date         not null,
  knowledge_version  varchar(64)  not null,
  finished           boolean      not null
);

create table if not exists diagnosis (
  run_id             varchar(100) not null references diagnosis_run,
  customer_id        varchar(200) not null,
  as_of              date         not null,
  status             varchar(20)  not null,
  tier               varchar(50),
  risk_level         varchar(20),
  risk_score         numeric(7, 1),
  risk_probability   numeric(7, 6),
  main_cause         varchar(100),
  undetermined       varchar(20),
  rejected           varchar(4000),
  primary key (run_id, customer_id)
);

create table if not exists cause_finding (
  run_id             varchar(100) not null,
  customer_id        varchar(200) not null,
  cause_rank         integer      not null,
  cause              varchar(100) not null,
  grade              varchar(20)  not null,
  score              numeric(7, 1) not null,
  coverage           numeric(5, 4) not null,
  name_zh            varchar(500) not null,
  name_en            varchar(500) not null,
  evidence_zh        varchar(4000) not null,
  evidence_en        varchar(4000) not null,
  primary key (run_id, customer_id, cause_rank),
  foreign key (run_id, customer_id) references diagnosis
);

create table if not exists recommendation (
  run_id             varchar(100) not null,
  customer_id        varchar(200) not null,
  place              integer      not null,
  action             varchar(100) not null,
  because            varchar(500) not null,
  priority           integer      not null,
  assignee_role      varchar(100) not null,
  assignee_name      varchar(200),
  due_on             date         not null,
  text_zh            varchar(4000) not null,
  text_en            varchar(4000) not null,
  primary key (run_id, customer_id, place),
  foreign key (run_id, customer_id) references diagnosis
);

-- What the list sorts and counts by: customers of a run, their risk and main cause. Who is listed as at risk is, whatever the facts say;
-- what nobody can judge is not usual.
CREATE VIEW customer_line AS
SELECT
  d.run_id,
  c.customer_no,
  c.name,
  c.yearly_sales_wan * 10000 AS yearly_sales,
  d.tier,
  CASE
    WHEN d.status = 'LOST' THEN 'LOST'
    WHEN d.status = 'AT_RISK' AND COALESCE(d.risk_level, 'USUAL') = 'USUAL' THEN 'RAISED'
    ELSE COALESCE(d.risk_level, 'UNKNOWN')
  END AS risk,
  CASE
    WHEN d.status = 'LOST' THEN 6
    WHEN d.risk_level = 'VERY_HIGH' THEN 1
    WHEN d.risk_level = 'HIGH' THEN 2
    WHEN d.risk_level = 'RAISED' OR d.status = 'AT_RISK' THEN 3
    WHEN d.risk_level IS NULL THEN 4
    ELSE 5
  END AS risk_rank,
  CASE
    WHEN d.main_cause IS NOT NULL THEN d.main_cause
    WHEN d.undetermined IS NOT NULL THEN 'UNDETERMINED'
    ELSE ''
  END AS cause
FROM diagnosis d
JOIN customer c ON c.customer_no = d.customer_id
WHERE d.rejected IS NULL;
