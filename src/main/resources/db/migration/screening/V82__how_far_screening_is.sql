-- In two, so that each is joined by the application and nothing is worked out for each row.
drop view pub_screening;

create view pub_screened as
select d.application, d.eligible, e.revision as decided_on
from decision d
join examination e on e.application = d.application and e.number = d.examination
where not exists (select from decision n where n.application = d.application and n.number > d.number);

create view pub_question as
select distinct on (c.application) c.application, c.due_on, a.number is not null as answered
from clarification c
left join clarification_answer a using (application, number)
where not exists (select from clarification_withdrawal w where w.application = c.application and w.number = c.number)
order by c.application, c.number desc;
