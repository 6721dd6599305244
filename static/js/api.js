/* The form for trying out the API: loaded when it is wanted, as it is larger than all other pages. */
(() => {
  "use strict";
  const place = document.getElementById("try");
  const button = place.querySelector("button");
  const problem = place.querySelector(".problem");

  const load = (element) => new Promise((resolve, reject) => {
    element.addEventListener("load", resolve);
    element.addEventListener("error", reject);
    document.head.append(element);
  });
  const script = () => Object.assign(document.createElement("script"), { src: place.dataset.script });
  const style = () => Object.assign(document.createElement("link"), { rel: "stylesheet", href: place.dataset.style });

  button.addEventListener("click", async () => {
    button.disabled = true;
    problem.hidden = true;
    try {
      await Promise.all([load(script()), load(style())]);
      window.SwaggerUIBundle({
        url: place.dataset.openapi,
        dom_id: "#swagger-ui",
        // Nothing is told to other sites.
        validatorUrl: null,
        supportedSubmitMethods: ["get"],
        // Each answer shows its own; all of them together are longer than the rest.
        defaultModelsExpandDepth: -1,
        presets: [window.SwaggerUIBundle.presets.apis],
        layout: "BaseLayout",
      });
      button.parentElement.remove();
    } catch {
      problem.textContent = place.dataset.failed;
      problem.hidden = false;
      button.disabled = false;
    }
  });
  place.hidden = false;
})();
