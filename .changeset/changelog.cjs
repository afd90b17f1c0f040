/** A changeset's own sentences, without the commit's hash, which says nothing to who installs a package. */
const getReleaseLine = async ({ summary }) => {
  const text = summary.trim();
  return text.startsWith("- ") ? text : `- ${text.replaceAll("\n", "\n  ")}`;
};

/** What a package is released for when only something that it depends on has changed. */
const getDependencyReleaseLine = async (_changesets, dependencies) =>
  dependencies.map(({ name, newVersion }) => `- Uses ${name} ${newVersion}.`).join("\n");

module.exports = { getReleaseLine, getDependencyReleaseLine };
