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

-- A line of the list: a customer of a run, why, and what to do first.
CREATE VIEW customer_line AS
SELECT
  d.run_id,
  c.customer_no,
  c.name,
  c.yearly_sales_wan * 10000 AS yearly_sales,
  d.tier,
  r.risk,
  CASE r.risk
    WHEN 'VERY_HIGH' THEN 1
    WHEN 'HIGH' THEN 2
    WHEN 'RAISED' THEN 3
    WHEN 'UNKNOWN' THEN 4
    WHEN 'USUAL' THEN 5
    ELSE 6
  END AS risk_rank,
  CASE
    WHEN d.main_cause IS NOT NULL THEN d.main_cause
    WHEN d.undetermined IS NOT NULL THEN 'UNDETERMINED'
    ELSE ''
  END AS cause,
  COALESCE(f.name_zh, '') AS cause_zh,
  COALESCE(f.name_en, '') AS cause_en,
  a.text_zh AS action_zh,
  a.text_en AS action_en,
  a.assignee_role,
  a.assignee_name,
  a.due_on
FROM diagnosis d
JOIN customer c ON c.customer_no = d.customer_id
JOIN (
  -- Who is listed as at risk is, whatever the facts say; what nobody can judge is not usual.
  SELECT
    run_id,
    customer_id,
    CASE
      WHEN status = 'LOST' THEN 'LOST'
      WHEN status = 'AT_RISK' AND COALESCE(risk_level, 'USUAL') = 'USUAL' THEN 'RAISED'
      ELSE COALESCE(risk_level, 'UNKNOWN')
    END AS risk
  FROM diagnosis
) r ON r.run_id = d.run_id AND r.customer_id = d.customer_id
LEFT JOIN cause_finding f
  ON f.run_id = d.run_id AND f.customer_id = d.customer_id AND f.cause_rank = 1
LEFT JOIN recommendation a
  ON a.run_id = d.run_id AND a.customer_id = d.customer_id AND a.place = 1
WHERE d.rejected IS NULL;
