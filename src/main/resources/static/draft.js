/*
 * A draft saves itself while it is written, and the page works without this. Each field goes to the server with what it held when it was last in step;
 * the server brings together what several write. What could not be saved yet is kept in this browser, and put back when the draft is opened again.
 */
"use strict";

(() => {
  const form = document.querySelector("form[data-fields]");
  if (!form) return;

  const PAUSE = 1200; // ms without a key before a save
  const LONGEST = 6000; // ms that somebody writes on without one
  const AGAIN = 8000; // ms until what failed is tried again
  const PATIENCE = 8000; // ms that an answer is waited for
  const words = form.dataset;
  const place = "kcity" + form.getAttribute("action");
  const [bar, alarm] = form.querySelectorAll(".saving p");

  const controls = name => [...form.elements].filter(e => e.name === name && e.type !== "file");
  const isAnswer = e => e.name && !/^(_|version$|remove-|kept-)/.test(e.name) && e.type !== "file" && e.type !== "submit";
  const shown = () => [...form.elements].filter(isAnswer).map(e => e.name);
  const isChosen = e => e.type === "radio" || e.type === "checkbox";
  const answers = name => controls(name).filter(e => (isChosen(e) ? e.checked : e.value !== "")).map(e => e.value);
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const names = () => [...new Set([...shown(), ...Object.keys(was)])];
  const all = () => Object.fromEntries(names().map(name => [name, answers(name)]));
  const changed = () => names().filter(name => !same(answers(name), was[name] ?? []));

  // As the server gave it, whatever was typed before this script came.
  const given = name => controls(name)
    .flatMap(e => (e.options ? [...e.options].filter(o => o.defaultSelected).map(o => o.value) : isChosen(e) ? (e.defaultChecked ? [e.value] : []) : [e.defaultValue]))
    .filter(value => value !== "");
  const was = Object.fromEntries([...new Set(shown())].map(name => [name, given(name)]));
  let busy = null;
  let failed = false;
  let first = "";
  let pause = 0;
  let longest = 0;
  const clashes = new Map();

  function put(name, values) {
    if (boxOf(name)) return putRows(boxOf(name), values);
    if (filesOf(name)) return putFiles(filesOf(name), values);
    for (const e of controls(name)) {
      if (isChosen(e)) e.checked = values.includes(e.value);
      else e.value = values[0] ?? "";
    }
  }

  function say(text, trouble) {
    const box = bar.parentElement;
    box.hidden = false;
    bar.textContent = text;
    // Whoever listens is told of trouble and of its end, not of every save.
    if (trouble !== box.classList.contains("trouble")) alarm.textContent = text;
    box.classList.toggle("trouble", trouble);
    // It lies over the foot of the window: what somebody writes in is not to lie below it.
    document.documentElement.style.scrollPaddingBottom = box.offsetHeight + 16 + "px";
    if (form.contains(document.activeElement)) document.activeElement.scrollIntoView({ block: "nearest" });
  }

  /* Groups and tables: rows that come and go. A row is known by its key. */

  const boxOf = name => form.querySelector(`[data-rows="${CSS.escape(name)}"]`);
  const rowsOf = box => [...box.querySelectorAll("[data-row]")];
  const cellOf = name => /^([a-z][a-z0-9-]*)\[([a-z0-9]+)]\./.exec(name);

  function blankRow(box, key) {
    const holder = document.createElement("template");
    holder.innerHTML = box.querySelector("template").innerHTML.replaceAll("0row0", key);
    return holder.content.firstElementChild;
  }

  function putRows(box, keys) {
    const list = box.querySelector("[data-list]");
    rowsOf(box).filter(row => !keys.includes(row.dataset.row)).forEach(row => row.remove());
    keys.forEach((key, n) => {
      const row = rowsOf(box).find(one => one.dataset.row === key) ?? blankRow(box, key);
      if (list.children[n] !== row) list.insertBefore(row, list.children[n] ?? null);
    });
    rowsOf(box).forEach((row, n) => {
      const title = `${box.dataset.title} ${n + 1}`;
      row.querySelectorAll("[data-lead]").forEach(lead => { lead.textContent = title; });
      row.querySelector("button[data-remove]").textContent = box.dataset.remove.replace("{0}", title);
    });
    box.querySelector("button[data-add]").hidden = keys.length >= Number(box.dataset.most);
    addUp(box);
  }

  function addRow(box) {
    const key = [...crypto.getRandomValues(new Uint8Array(8))].map(byte => (byte % 36).toString(36)).join("");
    putRows(box, [...rowsOf(box).map(row => row.dataset.row), key]);
    focusIn(rowsOf(box).at(-1));
  }

  function removeRow(box, row) {
    const rows = rowsOf(box);
    const next = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1];
    putRows(box, rows.filter(one => one !== row).map(one => one.dataset.row));
    for (const name of clashes.keys()) if (controls(name).length === 0) clashes.delete(name);
    if (next) focusIn(next);
    else box.focus();
  }

  /* Files that stand at a question: added to it by files.js, or by others; taken out here. */

  const filesOf = name => form.querySelector(`[data-files="${CSS.escape(name)}"]`);
  const told = new Map(); // what the server said of files, by id

  function putFiles(list, ids) {
    const there = [...list.querySelectorAll("[data-file]")];
    there.filter(one => !ids.includes(one.dataset.file)).forEach(one => one.remove());
    const missing = ids.filter(id => told.has(id) && !there.some(one => one.dataset.file === id));
    list.prepend(...there.filter(one => ids.includes(one.dataset.file)), ...missing.map(id => fileItem(list.dataset.files, told.get(id))));
    list.querySelectorAll("input[data-gone]").forEach(gone => { if (ids.includes(gone.value)) gone.remove(); });
  }

  function fileItem(name, file) {
    const item = document.getElementById("given-file").content.firstElementChild.cloneNode(true);
    item.dataset.file = file.id;
    item.querySelectorAll("input").forEach(input => { input.value = file.id; });
    item.querySelector("[type=hidden]").name = name;
    const box = item.querySelector("[type=checkbox]");
    box.name = "remove-" + name;
    box.id = "remove-" + file.id;
    item.querySelector("label").htmlFor = box.id;
    item.querySelector("label").textContent = file.removal;
    item.querySelector("a").href = file.address;
    item.querySelector("a").textContent = file.name;
    item.querySelector(".quiet").textContent = file.about;
    dress(item);
    return item;
  }

  function dress(item) {
    const choice = item.querySelector(".choice");
    const out = button(choice.querySelector("label").textContent, () => {
      const list = item.closest("[data-files]");
      const gone = document.createElement("input");
      Object.assign(gone, { type: "hidden", name: "remove-" + list.dataset.files, value: item.dataset.file });
      gone.dataset.gone = "";
      const next = item.nextElementSibling?.querySelector("button") ?? fileInput(list.dataset.files);
      item.replaceWith(gone);
      next?.focus();
      keep(false);
      soon(0);
    });
    out.className = "button quiet little";
    choice.replaceWith(out);
  }

  const fileInput = name => form.querySelector(`input[type=file][name="${CSS.escape(name)}"]`);

  form.querySelectorAll("[data-files] [data-file]").forEach(dress);
  form.addEventListener("given", event => {
    const file = event.detail;
    told.set(file.id, file);
    const ids = answers(file.question);
    if (filesOf(file.question) && !ids.includes(file.id)) putFiles(filesOf(file.question), [...ids, file.id]);
    keep(false);
    soon(0);
  });

  const focusIn = row => row.querySelector("input:not([type=hidden]), select, textarea")?.focus();

  /* Sums at once where every amount is written plainly; else the server tells them with its answer. */

  function addUp(box) {
    const sums = [...box.querySelectorAll("[data-sum]")];
    const columns = sums.map(sum => sum.dataset.sum).filter(column => column !== "");
    const cells = rowsOf(box).map(row => columns.map(column => amount(answers(`${box.dataset.rows}[${row.dataset.row}].${column}`)[0] ?? "")));
    const unit = sums.at(-1)?.dataset.unit;
    const written = numbers => (numbers.includes(null) ? null : `${numbers.reduce((one, other) => one + other, 0).toLocaleString(document.documentElement.lang)} ${unit}`.trim());
    const write = (place, numbers) => { if (place && written(numbers) !== null) place.textContent = written(numbers); };
    columns.forEach((column, n) => write(sums[n], cells.map(row => row[n])));
    write(sums.find(sum => sum.dataset.sum === ""), cells.flat());
    rowsOf(box).forEach((row, n) => write(row.querySelector("[data-across]"), cells[n]));
  }

  const amount = text => (/^(\d{1,15}|\d{1,3}(,\d{3})+)?$/.test(text.trim()) ? Number(text.replaceAll(",", "")) : null);

  function showSums(sums) {
    for (const [name, words] of Object.entries(sums)) {
      const [, rows, key, column] = /^([a-z][a-z0-9-]*)(?:\[([a-z0-9]+)])?\/?(.*)$/.exec(name);
      const box = boxOf(rows);
      const place = key ? rowsOf(box).find(row => row.dataset.row === key)?.querySelector("[data-across]") : box.querySelector(`[data-sum="${column}"]`);
      if (place) place.textContent = words;
    }
  }

  /* What is not saved yet, in this browser. */

  function keep(sent) {
    try {
      const open = changed();
      if (open.length === 0) return localStorage.removeItem(place);
      const pick = from => Object.fromEntries(open.map(name => [name, from[name]]));
      localStorage.setItem(place, JSON.stringify({ was: pick(was), now: pick(all()), version: form.elements.version.value, sent }));
    } catch { /* a browser that keeps nothing */ }
  }

  function putBack() {
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem(place));
    } catch { /* nothing that could be read */ }
    if (!kept || (kept.sent && Number(form.elements.version.value) > Number(kept.version))) return localStorage.removeItem(place);
    const open = Object.keys(kept.now ?? {}).filter(name => Array.isArray(kept.now[name]) && !same(kept.now[name], answers(name)));
    for (const name of open.filter(boxOf)) {
      put(name, kept.now[name]);
      // Rows that others added meanwhile come back with the server's answer: this writer never saw them.
      const known = [...kept.now[name], ...kept.was[name] ?? []];
      for (const cell of Object.keys(was)) if (cellOf(cell)?.[1] === name && !known.includes(cellOf(cell)[2])) delete was[cell];
    }
    for (const name of open) {
      if (!boxOf(name)) put(name, kept.now[name]);
      was[name] = kept.was[name] ?? [];
    }
    if (open.length > 0) first = words.putBack + " ";
    else localStorage.removeItem(place); // the last word of a page that was left had come through
  }

  /* Saving. */

  function soon(ms) {
    clearTimeout(pause);
    pause = setTimeout(save, ms);
    longest ||= setTimeout(save, LONGEST);
  }

  function save() {
    clearTimeout(pause);
    clearTimeout(longest);
    longest = 0;
    if (changed().length > 0) inTurn();
  }

  /* One at a time. */
  function inTurn() {
    busy ??= send().finally(() => { busy = null; });
    return busy;
  }

  async function send() {
    const now = all();
    const body = new FormData();
    body.append("_csrf", form.elements._csrf.value);
    for (const name of Object.keys(now)) {
      now[name].forEach(value => body.append(name, value));
      (was[name] ?? []).forEach(value => body.append("was." + name, value));
    }
    if (!failed) say(words.saving, false);
    try {
      const answer = await fetch(words.fields, { method: "POST", body, headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE) });
      if (answer.ok && isOf(answer, "application/json")) inStep(now, await answer.json());
      else if (answer.status >= 500) notSaved(words.offline, true);
      else if (!answer.ok && answer.status !== 401 && answer.status !== 403) notSaved(words.unsaved, false);
      else if (await signedInAnew()) await send();
      else notSaved(words.signedOut, true);
    } catch {
      notSaved(words.offline, true);
    }
  }

  const isOf = (answer, type) => Boolean(answer.headers.get("Content-Type")?.startsWith(type));

  /* In another tab: the page has a token of the new session then. */
  async function signedInAnew() {
    const page = await fetch(form.getAttribute("action"), { signal: AbortSignal.timeout(PATIENCE) });
    const its = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("form[data-fields] [name=_csrf]")?.value;
    const other = Boolean(its) && its !== form.elements._csrf.value;
    if (other) form.elements._csrf.value = its;
    return other;
  }

  function inStep(sent, saved) {
    form.elements.version.value = saved.version;
    saved.files.forEach(file => told.set(file.id, file));
    const rows = Object.keys(saved.fields).filter(name => boxOf(name) && same(answers(name), sent[name] ?? []));
    rows.forEach(name => put(name, saved.fields[name]));
    for (const name of new Set([...Object.keys(sent), ...names(), ...Object.keys(saved.fields)])) {
      if (rows.includes(name)) {
        was[name] = answers(name);
        continue;
      }
      if (name in saved.clashes) {
        clash(name, saved.clashes[name]);
        continue;
      }
      clashes.get(name)?.box.remove();
      clashes.delete(name);
      if (!(name in saved.fields)) {
        if (name in sent) was[name] = sent[name];
        if (was[name]?.length === 0 && controls(name).length === 0) delete was[name];
      } else if (!boxOf(name) && same(answers(name), sent[name] ?? [])) {
        put(name, saved.fields[name]);
        was[name] = answers(name);
      }
    }
    if (same(all(), sent)) showSums(saved.sums);
    else form.querySelectorAll("[data-rows]").forEach(addUp);
    failed = false;
    say(first + saved.said, false);
    first = "";
    keep(false);
    if (changed().some(name => !clashes.has(name))) soon(PAUSE);
  }

  function notSaved(why, again) {
    failed = true;
    say(first + why, true);
    keep(false);
    if (again) setTimeout(save, AGAIN);
  }

  /* Two wrote in one field: both texts stand there until its writer chooses. */

  function clash(name, theirs) {
    const before = clashes.get(name);
    if (before && same(before.theirs, theirs.answers)) return;
    before?.box.remove();
    const box = document.createElement("div");
    box.className = "clash";
    const said = document.createElement("p");
    said.textContent = theirs.said;
    const text = document.createElement("blockquote");
    text.textContent = theirs.answers.map(value => label(name, value)).join(", ") || words.emptied;
    const settle = own => {
      clashes.delete(name);
      box.remove();
      if (!own) put(name, theirs.answers);
      was[name] = own ? theirs.answers : answers(name);
      controls(name)[0].focus();
      keep(false);
      save();
    };
    box.append(said, text, button(words.theirs, () => settle(false)), " ", button(words.mine, () => settle(true)));
    controls(name).at(-1)?.closest(".field").append(box);
    clashes.set(name, { box, theirs: theirs.answers });
  }

  function label(name, value) {
    const e = controls(name).find(control => isChosen(control) && control.value === value);
    const option = controls(name)[0].selectedOptions && [...controls(name)[0].options].find(o => o.value === value);
    return e?.labels[0]?.textContent.trim() ?? option?.textContent.trim() ?? value;
  }

  function button(words, act) {
    const it = document.createElement("button");
    it.type = "button";
    it.className = "button secondary little";
    it.textContent = words;
    it.addEventListener("click", act);
    return it;
  }

  form.addEventListener("input", event => {
    if (!isAnswer(event.target)) return;
    const box = event.target.closest("[data-rows]");
    if (box) addUp(box);
    keep(false);
    soon(PAUSE);
  });
  form.addEventListener("click", event => {
    const pressed = event.target.closest("button[data-add], button[data-remove]");
    if (!pressed) return;
    event.preventDefault();
    const box = pressed.closest("[data-rows]");
    if ("add" in pressed.dataset) addRow(box);
    else removeRow(box, pressed.closest("[data-row]"));
    keep(false);
    soon(0);
  });
  addEventListener("online", save);
  document.addEventListener("visibilitychange", () => { if (document.hidden) save(); });
  form.addEventListener("submit", event => {
    if (busy) {
      event.preventDefault();
      const pressed = event.submitter;
      form.dataset.leaving = "";
      busy.then(() => form.requestSubmit(pressed));
      return;
    }
    clearTimeout(pause);
    clearTimeout(longest);
    keep(true);
  });
  // What browsers put back by themselves may be older than what others have saved.
  form.autocomplete = "off";
  putBack();
  save();
})();
