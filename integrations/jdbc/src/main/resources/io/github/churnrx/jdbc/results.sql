-- Diagnoses of runs. One run is one day's diagnosis of all customers; writing a customer of a run again replaces it.
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
