/**
 * Tries every operation on one table as the current role and undoes it: which planted rows are seen,
 * inserted, updated, deleted, and into which combinations of scope columns rows can be moved. Update
 * and delete name no column, so that a select policy cannot cover for a weak one of theirs.
 */
export const probeSql = `
create function test.addresses(p_table text, p_key text) returns jsonb language plpgsql security definer as $$
declare r jsonb;
begin
  execute format('select coalesce(jsonb_object_agg(%s, ctid::text), ''{}'') from %s', p_key, p_table) into r;
  return r;
end $$;

create function test.changed(p_before jsonb, p_after jsonb) returns jsonb language sql as $$
  select coalesce(jsonb_agg(b.key), '[]') from jsonb_each_text(p_before) b where p_after ->> b.key is distinct from b.value
$$;

create function test.attempt(p_table text, p_key text, p_statement text) returns jsonb language plpgsql as $$
declare v_before jsonb := test.addresses(p_table, p_key); v_changed jsonb := '[]';
begin
  execute p_statement;
  v_changed := test.changed(v_before, test.addresses(p_table, p_key));
  raise exception 'undo' using errcode = 'UNDO1';
exception
  when insufficient_privilege then return '[]';
  when sqlstate 'UNDO1' then return v_changed;
end $$;

create function test.passes(p_statement text, p_row jsonb) returns boolean language plpgsql as $$
declare v_count int;
begin
  execute p_statement using p_row;
  get diagnostics v_count = row_count;
  raise exception 'undo' using errcode = case when v_count > 0 then 'UNDO1' else 'UNDO0' end;
exception
  when insufficient_privilege or sqlstate 'UNDO0' then return false;
  when unique_violation or sqlstate 'UNDO1' then return true;
end $$;

create function test.seen(p_table text, p_key text) returns jsonb language plpgsql as $$
declare r jsonb;
begin
  execute format('select coalesce(jsonb_agg(%s), ''[]'') from %s', p_key, p_table) into r;
  return r;
exception when insufficient_privilege then return '[]';
end $$;

create function test.probe(p_table text, p_plan jsonb, p_operation text) returns jsonb language plpgsql as $$
declare
  v_key text := p_plan ->> 'key';
  v_columns text := p_plan ->> 'columns';
  v_moves text := p_plan ->> 'moves';
begin
  case p_operation
    when 'select' then return test.seen(p_table, v_key);
    when 'update' then return test.attempt(p_table, v_key, format('update %s set %s', p_table, p_plan ->> 'change'));
    when 'delete' then return test.attempt(p_table, v_key, format('delete from %s', p_table));
    when 'insert' then
      return (select coalesce(jsonb_agg(r ->> 'key'), '[]') from jsonb_array_elements(p_plan -> 'rows') r where test.passes(
        format('insert into %s (%s) select %s from jsonb_populate_record(null::%s, $1)', p_table, v_columns, v_columns, p_table), r -> 'values'));
    when 'move' then
      if v_moves is null then return '[]'; end if;
      return (select coalesce(jsonb_agg(r ->> 'key'), '[]') from jsonb_array_elements(p_plan -> 'rows') r where test.passes(
        format('update %s set (%s) = (select %s from jsonb_populate_record(null::%s, $1))', p_table, v_moves, v_moves, p_table), r -> 'values'));
  end case;
end $$;
`;
