// Sentences or passages of the generators of Node, as JSON by generator.
// What draws at random does so from the same seed, whatever generator it is of.
let state = Number(process.argv[2]);
Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
};
const count = Number(process.argv[3]);
const each = process.argv[4] === "passages" ? 7 : 1;
const some = (least, most) => least + Math.floor(Math.random() * (most - least + 1));
const { LoremIpsum } = require("lorem-ipsum");
const { faker } = require("@faker-js/faker");
const Chance = require("chance");
const bacon = require("baconipsum");
const casual = require("casual");
const corporate = require("corporate-ipsum");
const dummy = require("dummyjs");
const fast = require("fast-lorem-ipsum");
const hipsum = require("lorem-hipsum");
const getlorem = require("getlorem");

faker.seed(state);
casual.seed(state);
const chance = new Chance(state);
const classic = new LoremIpsum();
const generators = {
    "lorem-ipsum": () => classic.generateSentences(1),
    "@faker-js/faker": () => faker.lorem.sentence(),
    "casual": () => casual.sentence,
    "dummyjs": () => dummy.text(some(6, 16)),
    "fast-lorem-ipsum": () => fast(some(6, 16), "w"),
    "getlorem": () => getlorem.sentences(1),
    "lorem-hipsum": () => hipsum({ count: 1, units: "sentences" }),
    "baconipsum": () => bacon(some(8, 16)),
    "corporate-ipsum": () => corporate(1),
    "chance": () => chance.sentence(),
};
const made = {};
for (const [name, make] of Object.entries(generators)) {
    const passage = () => Array.from({ length: each }, make).join(" ");
    made[name] = Array.from({ length: count }, passage);
}
process.stdout.write(JSON.stringify(made));
