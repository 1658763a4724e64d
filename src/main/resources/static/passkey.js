/* Passes a passkey's answer on with the form that asks for it. Without this, or without a browser that has passkeys, the form says what else can be done. */
"use strict";

(() => {
  const form = document.querySelector("form[data-passkey]");
  if (!form || !window.PublicKeyCredential) return;

  const asked = form.dataset;
  const failed = form.querySelector("[data-failed]");
  form.querySelector("[data-none]").hidden = true;

  const bytes = text => Uint8Array.from(text, letter => letter.charCodeAt(0));
  const read = base64 => bytes(atob(base64.replace(/-/g, "+").replace(/_/g, "/")));
  const written = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const add = () => navigator.credentials.create({ publicKey: {
    challenge: bytes(asked.challenge),
    rp: { id: asked.host, name: asked.site },
    user: { id: read(asked.handle), name: asked.person, displayName: asked.person },
    pubKeyCredParams: [-7, -8, -257].map(alg => ({ type: "public-key", alg })),
    excludeCredentials: asked.known.split(" ").filter(Boolean).map(id => ({ type: "public-key", id: read(id) })),
    authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
    attestation: "none",
  } });

  const use = () => navigator.credentials.get({ publicKey: {
    challenge: bytes(asked.challenge),
    rpId: asked.host,
    userVerification: "required",
  } });

  const answer = credential => ({
    id: credential.id,
    rawId: written(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: {},
    response: credential.response.attestationObject
      ? {
          clientDataJSON: written(credential.response.clientDataJSON),
          attestationObject: written(credential.response.attestationObject),
          transports: [],
        }
      : {
          clientDataJSON: written(credential.response.clientDataJSON),
          authenticatorData: written(credential.response.authenticatorData),
          signature: written(credential.response.signature),
          userHandle: written(credential.response.userHandle) ?? undefined,
        },
  });

  form.addEventListener("submit", async event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    failed.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify(answer(await (asked.passkey === "add" ? add() : use())));
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
})();
