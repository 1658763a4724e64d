-- The public pages and the open data connect as this role, so that no mistake of theirs can read a draft, a score or an address.
do $$
begin
    if not exists (select from pg_roles where rolname = 'kcity_public') then
        create role kcity_public nologin;
    end if;
    execute format('grant kcity_public to %I', current_user);
end
$$;
