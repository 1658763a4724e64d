-- How far the site's clock was from UTC, where day and hour alone could be two moments; '' where they say it.
alter table measurement
    add column utc_offset text not null default '' check (utc_offset ~ '^([+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?$'),
    drop constraint measurement_pkey;
alter table measurement
    alter column utc_offset drop default,
    add primary key (application, indicator, measured_on, measured_at, utc_offset);

-- Rows taken back earlier are kept without it.
drop view told_measurement;
create view told_measurement as
select * from measurement
union all
select r.*
from (select distinct on (id) id, entry from withdrawn where kind = 'measurement' order by id, number desc) w,
     lateral jsonb_populate_record(null::measurement, '{"utc_offset": ""}'::jsonb || w.entry::jsonb) r
where not exists (select from measurement m where m.application = r.application and m.indicator = r.indicator
                                             and m.measured_on = r.measured_on and m.measured_at = r.measured_at
                                             and m.utc_offset = r.utc_offset);
