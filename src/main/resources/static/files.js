/*
 * Files of a draft are sent as they are chosen or dropped, apart from the form and by the tus protocol (tus.io): each goes on where it was when the line
 * breaks, the page is loaded anew or somebody signs in again. The page works without this: files then go with the form.
 */
"use strict";

(() => {
  const form = document.querySelector("form[data-fields]");
  const words = document.getElementById("sending")?.dataset;
  if (!form || !words) return;

  const PART = 4_000_000; // bytes in one go
  const AT_ONCE = 3;
  const PATIENCE = [1000, 2000, 4000, 8000, 15000]; // ms until what failed is tried again
  const SILENCE = 30000; // ms without a byte after which a line is dead
  const mark = "kcity-upload:" + words.to + ":";
  const status = document.querySelector("#sending [role=status]");
  const waiting = [];
  let running = 0;

  const fill = (text, ...values) => values.reduce((all, value, n) => all.replace(`{${n}}`, value), text);
  const announce = text => { status.textContent = text; };
  const size = bytes => (bytes < 1e6 ? Math.ceil(bytes / 1e3) + " kB" : (bytes / 1e6).toFixed(1) + " MB");
  const listOf = input => form.querySelector(`[data-files="${CSS.escape(input.name)}"]`);
  const wait = ms => new Promise(done => setTimeout(done, ms));

  /* What this browser has begun to send: the address by question, name, size and date. */

  const memory = {
    get: key => { try { return localStorage.getItem(mark + key); } catch { return null; } },
    set: (key, address) => { try { localStorage.setItem(mark + key, address); } catch { /* a browser that keeps nothing */ } },
    drop: key => { try { localStorage.removeItem(mark + key); } catch { /* the same */ } },
    keys: () => { try { return Object.keys(localStorage).filter(key => key.startsWith(mark)).map(key => key.slice(mark.length)); } catch { return []; } },
  };
  const keyOf = (question, file) => [question, file.size, file.lastModified, file.name].join(":");

  /* One request; its answer, or status 0 where the line broke. */

  function ask(method, address, headers, body, progress) {
    return new Promise(done => {
      const request = new XMLHttpRequest();
      let silent = 0;
      const heard = () => { clearTimeout(silent); silent = setTimeout(() => request.abort(), SILENCE); };
      request.open(method, address);
      request.setRequestHeader("Tus-Resumable", "1.0.0");
      request.setRequestHeader("X-CSRF-TOKEN", form.elements._csrf.value);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.upload.onprogress = event => { heard(); progress?.(event.loaded, request); };
      request.onloadend = () => {
        clearTimeout(silent);
        done({ status: request.status, header: name => request.getResponseHeader(name), said: request.responseText });
      };
      heard();
      if (method === "HEAD" || method === "DELETE") silent = setTimeout(() => request.abort(), SILENCE);
      request.send(body);
      progress?.(0, request);
    });
  }

  const base64 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

  async function checksum(part) {
    if (!crypto.subtle) return {};
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await part.arrayBuffer()));
    return { "Upload-Checksum": "sha256 " + btoa(String.fromCharCode(...bytes)) };
  }

  /* A file as the page shows it while it is sent. */

  function show(list, name) {
    const item = document.createElement("li");
    item.className = "sent";
    const title = document.createElement("span");
    title.textContent = name;
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.setAttribute("aria-label", name);
    const said = document.createElement("span");
    said.className = "small quiet";
    item.append(title, bar, said);
    list.append(item);
    return { item, bar, said };
  }

  function button(text, act) {
    const it = document.createElement("button");
    it.type = "button";
    it.className = "button quiet little";
    it.textContent = text;
    it.addEventListener("click", act);
    return it;
  }

  class Sending {
    constructor(question, list, file) {
      Object.assign(this, { question, list, file, key: keyOf(question, file), offset: 0, paused: false, over: false, tries: 0 });
      Object.assign(this, show(list, file.name));
      this.said.textContent = words.waits;
      this.halt = button(fill(words.pause, file.name), () => this.pause());
      this.stop = button(fill(words.cancel, file.name), () => this.cancel());
      this.item.append(this.halt, this.stop);
    }

    async run() {
      announce(fill(words.begun, this.file.name));
      this.address = memory.get(this.key);
      while (!this.over && !this.paused) await this.step();
    }

    /* Where is it, then the next part; whatever fails is tried again, later each time. */
    async step() {
      if (!this.address) return this.begin();
      const state = await ask("HEAD", this.address, {});
      if (state.status === 404 || state.status === 410) {
        memory.drop(this.key);
        this.address = null;
        return;
      }
      if (state.status !== 200) return this.failed(state);
      this.offset = Number(state.header("Upload-Offset"));
      while (this.offset < this.file.size && !this.paused && !this.over) {
        const part = this.file.slice(this.offset, this.offset + PART);
        const answer = await this.send(part);
        if (this.over || this.paused) return;
        if (answer.status !== 204) return this.failed(answer);
        this.tries = 0;
        this.offset = Number(answer.header("Upload-Offset"));
      }
      if (this.offset >= this.file.size && !this.over) await this.came();
    }

    async begin() {
      const meta = `filename ${base64(this.file.name)},question ${base64(this.question)}`;
      const answer = await ask("POST", words.to, { "Upload-Length": String(this.file.size), "Upload-Metadata": meta });
      if (answer.status !== 201) return this.failed(answer);
      this.address = answer.header("Location");
      memory.set(this.key, this.address);
    }

    async send(part) {
      const headers = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(this.offset), ...await checksum(part) };
      return ask("PATCH", this.address, headers, part, (loaded, request) => {
        this.request = request;
        this.progress(loaded);
      });
    }

    progress(loaded) {
      const now = performance.now();
      this.times ??= [];
      this.times.push([now, this.offset + loaded]);
      if (this.times.length > 40) this.times.shift();
      const [since, before] = this.times[0];
      const there = Math.min(this.file.size, this.offset + loaded);
      const speed = now > since ? (there - before) / (now - since) * 1000 : 0;
      this.bar.value = there / this.file.size;
      if (there === this.file.size) this.said.textContent = words.checked;
      else if (speed > 0) this.said.textContent = fill(words.at, size(there), size(this.file.size), size(speed), left((this.file.size - there) / speed));
    }

    async failed(answer) {
      if (this.over || this.paused) return;
      this.times = [];
      const again = answer.status === 0 || answer.status >= 500 && answer.status !== 507 || [408, 409, 423, 429, 460].includes(answer.status) && !answer.said;
      if (again) return this.later(words.lost);
      if (answer.status === 401 || answer.status === 403) return await signedInAnew() ? undefined : this.later(words.signedOut);
      if (answer.status === 507 && !answer.said) return this.refuse(fill(words.noRoom, this.file.name));
      this.refuse(answer.said || fill(words.refused, this.file.name));
    }

    async later(why) {
      if (this.said.textContent !== why) announce(why);
      this.said.textContent = why;
      await Promise.race([wait(PATIENCE[Math.min(this.tries++, PATIENCE.length - 1)]), new Promise(done => addEventListener("online", done, { once: true }))]);
    }

    async came() {
      const answer = await fetch(this.address, { headers: { Accept: "application/json" } }).catch(() => null);
      if (!answer?.ok) return this.failed({ status: answer?.status ?? 0, said: "" });
      const file = await answer.json();
      this.end();
      form.dispatchEvent(new CustomEvent("given", { detail: file }));
      announce(fill(words.done, this.file.name));
    }

    refuse(why) {
      this.end();
      tell(this.list, this.question, why);
      announce(why);
    }

    end() {
      this.over = true;
      memory.drop(this.key);
      this.item.remove();
    }

    pause() {
      this.paused = !this.paused;
      this.halt.textContent = fill(this.paused ? words.goOn : words.pause, this.file.name);
      if (!this.paused) return enqueue(this);
      this.request?.abort();
      this.said.textContent = fill(words.paused, size(this.offset));
    }

    cancel() {
      this.request?.abort();
      this.end();
      if (this.address) ask("DELETE", this.address, {});
      form.querySelector(`input[type=file][name="${CSS.escape(this.question)}"]`)?.focus();
    }
  }

  const left = seconds => (seconds < 90 ? fill(words.seconds, Math.ceil(seconds)) : fill(words.minutes, Math.round(seconds / 60)));

  async function signedInAnew() {
    const page = await fetch(form.getAttribute("action")).then(answer => answer.text()).catch(() => "");
    const its = new DOMParser().parseFromString(page, "text/html").querySelector("form[data-fields] [name=_csrf]")?.value;
    if (!its || its === form.elements._csrf.value) return false;
    form.elements._csrf.value = its;
    return true;
  }

  /* Why a file was not taken stands at its question until another is chosen. */
  function tell(list, question, why) {
    const said = document.createElement("li");
    said.className = "error";
    said.textContent = why;
    list.append(said);
  }

  function enqueue(sending) {
    waiting.push(sending);
    next();
  }

  function next() {
    while (running < AT_ONCE && waiting.length > 0) {
      const sending = waiting.shift();
      if (sending.over || sending.paused) continue;
      running++;
      sending.run().finally(() => { running--; next(); });
    }
  }

  function take(input, files) {
    const list = listOf(input);
    list.querySelectorAll(".error").forEach(old => old.remove());
    const most = Number(list.dataset.most);
    for (const file of files) {
      list.querySelectorAll(`[data-half="${CSS.escape(keyOf(input.name, file))}"]`).forEach(half => half.remove());
      if (list.querySelectorAll("[data-file], .sent").length >= most) tell(list, input.name, fill(words.full, most));
      else if (file.size === 0) tell(list, input.name, fill(words.empty, file.name));
      else if (file.size > Number(words.largest)) tell(list, input.name, fill(words.large, file.name, Number(words.largest) / 1e6));
      else enqueue(new Sending(input.name, list, file));
    }
    if (list.querySelector(".error")) announce(list.querySelector(".error").textContent);
  }

  form.addEventListener("change", event => {
    if (event.target.type !== "file" || !listOf(event.target)) return;
    const files = [...event.target.files];
    event.target.value = "";
    take(event.target, files);
  });

  /* Anything dropped beside a question would replace the page. */

  const field = target => target.closest?.(".field")?.querySelector("input[type=file]");
  const isFiles = event => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", event => {
    if (!isFiles(event)) return;
    event.preventDefault();
    document.querySelectorAll(".field.drop").forEach(other => other.classList.remove("drop"));
    field(event.target)?.closest(".field").classList.add("drop");
    event.dataTransfer.dropEffect = field(event.target) ? "copy" : "none";
  });
  addEventListener("dragleave", event => { if (!event.relatedTarget) document.querySelectorAll(".field.drop").forEach(other => other.classList.remove("drop")); });
  addEventListener("drop", event => {
    if (!isFiles(event)) return;
    event.preventDefault();
    document.querySelectorAll(".field.drop").forEach(other => other.classList.remove("drop"));
    const input = field(event.target);
    if (input && listOf(input)) take(input, [...event.dataTransfer.files]);
  });
  addEventListener("beforeunload", event => { if (running + waiting.length > 0) event.preventDefault(); });

  /* What was on its way when this page was left. */

  async function remind(key) {
    const address = memory.get(key);
    const [question, , , ...name] = key.split(":");
    const list = form.querySelector(`[data-files="${CSS.escape(question)}"]`);
    const state = await ask("HEAD", address, {});
    if (state.status === 0 || state.status >= 500) return;
    if (state.status !== 200 || !list) return memory.drop(key);
    if (state.header("Upload-Offset") === state.header("Upload-Length")) {
      memory.drop(key);
      const came = await fetch(address, { headers: { Accept: "application/json" } });
      if (came.ok) form.dispatchEvent(new CustomEvent("given", { detail: await came.json() }));
      return;
    }
    if (list.querySelector(`[data-half="${CSS.escape(key)}"]`)) return;
    const shown = show(list, name.join(":"));
    shown.item.dataset.half = key;
    shown.bar.value = Number(state.header("Upload-Offset")) / Number(state.header("Upload-Length"));
    shown.said.textContent = fill(words.half, name.join(":"), size(Number(state.header("Upload-Offset"))));
    shown.item.className = "half";
    shown.item.append(button(fill(words.cancel, name.join(":")), () => {
      memory.drop(key);
      shown.item.remove();
      ask("DELETE", address, {});
    }));
  }

  const blanks = [...form.querySelectorAll("template")].flatMap(blank => [...blank.content.querySelectorAll("input[type=file]")]);
  [...form.querySelectorAll("input[type=file]"), ...blanks].forEach(input => {
    const hint = document.createElement("p");
    hint.className = "hint";
    hint.textContent = words.drop;
    input.before(hint);
  });
  memory.keys().forEach(remind);
})();
