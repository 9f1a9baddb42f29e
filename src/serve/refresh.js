// Asks whether the site has changed, and waits for the answer; then loads the page anew, where the
// reader stood.
(function () {
  var version = null;
  function ask() {
    fetch('/_kongthun/changes?since=' + (version === null ? '' : version))
      .then(function (answer) { return answer.text(); })
      .then(function (now) {
        if (version !== null && now !== version) { location.reload(); } else { version = now; ask(); }
      })
      .catch(function () { setTimeout(ask, 1000); });
  }
  ask();
})();
