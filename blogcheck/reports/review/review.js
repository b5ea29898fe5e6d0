(function () {
  "use strict";
  var keys = document.querySelector(".keys");
  if (keys) keys.hidden = false;
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var step = { n: 1, p: -1 }[event.key];
    if (!step) return;
    var stops = Array.prototype.slice.call(document.querySelectorAll("a.walk"));
    if (!stops.length) return;
    var here = stops.indexOf(document.activeElement);
    var next = here < 0 ? (step > 0 ? 0 : stops.length - 1) : (here + step + stops.length) % stops.length;
    stops[next].focus();
    stops[next].scrollIntoView({ block: "center" });
    event.preventDefault();
  });
})();
