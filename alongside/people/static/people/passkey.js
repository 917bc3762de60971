/* Passkeys: hands the browser what the site asks, and puts what the device signed into the form. Nothing else. */
"use strict";

(() => {
  const can = Boolean(window.PublicKeyCredential && navigator.credentials && window.isSecureContext);
  document.querySelectorAll("[data-where-passkeys-work]").forEach((part) => (part.hidden = !can));
  document.querySelectorAll("[data-where-they-do-not]").forEach((part) => (part.hidden = can));
  if (!can) return;

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const named = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  const make = (asked) =>
    navigator.credentials.create({
      publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        user: { ...asked.user, id: bytes(asked.user.id) },
        excludeCredentials: named(asked.excludeCredentials),
      },
    });
  const sign = (asked) =>
    navigator.credentials.get({
      publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: named(asked.allowCredentials) },
    });

  const said = ({ id, type, rawId, response }) => {
    const parts = {};
    for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (response[part]) parts[part] = text(response[part]);
    }
    return JSON.stringify({ id, type, rawId: text(rawId), response: parts });
  };

  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    const trouble = form.querySelector("[data-trouble]");
    form.addEventListener(
      "submit",
      (event) => {
        const answer = form.elements.answer;
        if (answer.value) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        trouble.hidden = true;
        const asked = JSON.parse(form.dataset.options);
        (form.dataset.passkey === "make" ? make(asked) : sign(asked))
          .then((credential) => {
            answer.value = said(credential);
            form.requestSubmit(event.submitter);
          })
          .catch(() => {
            trouble.hidden = false;
            trouble.focus();
          });
      },
      true,
    );
  });
})();
