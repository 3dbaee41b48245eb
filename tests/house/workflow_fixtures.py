"""The workflows, read as YAML, and their scripts, run by Node with a stand-in for GitHub."""

import json
import os
import shutil
import subprocess

import pytest
import yaml

from theme_fixtures import HOUSE

WORKFLOWS = sorted((HOUSE / ".github" / "workflows").glob("*.yml"))

# `github.rest.issues.create(…)` gives the data that the test has for "issues.create", or fails
# with it, or gives the next `in_turn`; `github.paginate` gives the same as a list. Every call is
# written down.
STAND_IN = """
const given = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const calls = [];
const call = name => async values => {
  calls.push([name, values]);
  const known = given.answers[name];
  const answer = known && known.in_turn ? known.in_turn.shift() : known;
  if (answer && answer.fails) throw new Error(answer.fails);
  return { data: answer === undefined ? {} : answer };
};
const rest = new Proxy({}, { get: (_, part) =>
  new Proxy({}, { get: (_, name) => call(`${part}.${name}`) }) });
const github = { rest, paginate: async (method, values) => (await method(values)).data };
const outputs = {};
const core = { setOutput: (name, value) => { outputs[name] = value; }, warning: () => {} };
const context = { serverUrl: 'https://github.example.org', runId: 42,
  repo: { owner: 'owner', repo: 'repo' }, issue: { number: 7 } };
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
new AsyncFunction('github', 'context', 'core', 'require', given.script)(
  github, context, core, require).then(
  () => console.log(JSON.stringify({ calls, outputs })));
"""


def workflow(name):
    """A workflow by its file's name, without `.yml`."""
    return yaml.load(
        (HOUSE / ".github" / "workflows" / f"{name}.yml").read_text("utf-8"), yaml.CSafeLoader
    )


def steps(name, job):
    return workflow(name)["jobs"][job]["steps"]


def step(name, job, named):
    (wanted,) = [part for part in steps(name, job) if part.get("name", "") == named]
    return wanted


def run_script(script, folder, *, answers=None, **environment):
    """Run a script in a folder; give its calls, each a name and its values, and its outputs."""
    node = shutil.which("node")
    if not node:
        sentence = "There is no Node here. On Debian: apt-get install nodejs."
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(sentence)
    done = subprocess.run(  # noqa: S603 (our own script)
        [node, "-e", STAND_IN],
        cwd=folder,
        env={"PATH": os.environ["PATH"]} | environment,
        input=json.dumps({"script": script, "answers": answers or {}}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    return told["calls"], told["outputs"]
