// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_flags.h"

#include "core/base/error.h"
#include "core/plan/builtin_plans.h"
#include "core/plan/plan_json.h"
#include "core/plan/profile.h"

#include <algorithm>

namespace clipscope::cli {
namespace {

/// "--batch-sizes" as the plan's key: "batch_sizes".
std::string keyOf(const std::string& flag) {
    std::string key = flag.substr(2);
    std::ranges::replace(key, '-', '_');
    return key;
}

/// A number where the text is one, else the text itself, which the plan then refuses by name.
nlohmann::json asNumber(const std::string& text) {
    const nlohmann::json parsed = nlohmann::json::parse(text, nullptr, false);
    return parsed.is_number() ? parsed : nlohmann::json(text);
}

}  // namespace

void PlanFlags::addValue(CLI::App& command, const std::string& flag, const std::string& placeholder,
                         const std::string& help) {
    command
        .add_option_function<std::string>(
            flag, [this, flag](const std::string& text) { m_settings[keyOf(flag)] = text; }, help)
        ->type_name(placeholder)
        ->take_last();
}

void PlanFlags::addNumber(CLI::App& command, const std::string& flag, const std::string& placeholder,
                          const std::string& help) {
    command
        .add_option_function<std::string>(
            flag, [this, flag](const std::string& text) { m_settings[keyOf(flag)] = asNumber(text); }, help)
        ->type_name(placeholder)
        ->take_last();
}

void PlanFlags::addList(CLI::App& command, const std::string& flag, const std::string& placeholder,
                        const std::string& help) {
    command
        .add_option_function<std::vector<std::string>>(
            flag,
            [this, flag](const std::vector<std::string>& texts) {
                nlohmann::json list = nlohmann::json::array();
                std::ranges::transform(texts, std::back_inserter(list), asNumber);
                m_settings[keyOf(flag)] = list;
            },
            help)
        ->type_name(placeholder);
}

void PlanFlags::addSwitch(CLI::App& command, const std::string& flag, const std::string& help) {
    command.add_flag_callback(
        flag, [this, flag] { m_settings[keyOf(flag)] = true; }, help);
}

void PlanFlags::addPairs(CLI::App& command, const std::string& flag, const std::string& placeholder,
                         const std::string& help) {
    command
        .add_option_function<std::vector<std::string>>(
            flag,
            [this, flag, placeholder](const std::vector<std::string>& pairs) {
                for (const std::string& pair : pairs) {
                    const std::size_t sign = pair.find('=');
                    if (sign == std::string::npos || sign == 0) {
                        throw Error(ErrorCode::BadUsage, MessageId::flag_is_no_pair, {flag, pair, placeholder});
                    }
                    m_settings[keyOf(flag)][pair.substr(0, sign)] = pair.substr(sign + 1);
                }
            },
            help)
        ->type_name(placeholder);
}

void PlanFlags::addTo(CLI::App& command) {
    command.add_option("plan-file", m_file, "a plan as JSON (docs/plan.md)")->type_name("PLAN.json");
    std::string builtins;
    for (const plan::BuiltinPlan& builtin : plan::builtinPlans()) {
        builtins += "\n" + builtin.name + ": " + builtin.purpose;
    }
    command.add_option("--plan", m_name, "a built-in plan instead of a file; quick without either:" + builtins)
        ->type_name("NAME");

    addList(command, "--batch-sizes", "N", "batch sizes to measure");
    addNumber(command, "--num-runs", "N", "repetitions of each case");
    addValue(command, "--output-dir", "DIR", "where the run's folder is made (runs)");
    addList(command, "--export-format", "FMT", "markdown, latex, csv, json or all");
    addSwitch(command, "--cpu-only", "measure the CPU alone");
    addSwitch(command, "--gpu-only", "measure GPUs alone");

    addModelTo(command);
    addList(command, "--backends", "B", "eager, packed, inductor");
    addList(command, "--precision", "P", "fp32, bf16");
    addList(command, "--tower", "T", "image, text, pair");
    addValue(command, "--from", "SOURCE", "pixels: inputs prepared beforehand; files: everything is timed");
    addValue(command, "--images", "DIR", "folder with your own JPEG and PNG files");
    addValue(command, "--captions", "FILE", "your own captions, one a line");

    addValue(command, "--scenario", "NAME", "capacity: as fast as it goes; single: one at a time, for latency");
    addList(command, "--threads", "N", "threads of the model; 0: one for each CPU of the selection");
    addList(command, "--cores", "C", "all, physical, one-l3, p-cores or a list of CPUs such as 0-3,8");
    addList(command, "--pin", "WORD", "on or off: each thread of the model on a CPU of its own");
    addNumber(command, "--numeric-threads", "N", "threads of decoding, preprocessing and similarity; 0: as above");
    addList(command, "--no-shortcut", "NAME", "switch off an exact shortcut: last-block, text-length");
    addList(command, "--ablate", "NAME", "measure with and without: shortcuts, shortcuts-without-compiling");
    addValue(command, "--fidelity", "WORD", "on or off: hold embeddings against the reference");
    addValue(command, "--numerics", "WORD", "on or off: time the fused numerics and other ways to compute the same");
    addValue(command, "--profile", "FILE", "take the settings that a run saved");
    addValue(command, "--save-profile", "FILE", "write the settings that win");
    addNumber(command, "--min-seconds", "S", "measured seconds of each pass, at least");
    addNumber(command, "--max-seconds", "S", "bound on one case over all its passes");
    addNumber(command, "--max-batches", "N", "bound on the measured batches of each pass");
    addNumber(command, "--interval-width", "W",
              "end a case once its 95 % interval is narrower than this share of the mean, 0.02 for example");
    addValue(command, "--clear-cache", "WHAT", "before each repetition: none, cpu, allocator, files or all");
    addValue(command, "--cooldown", "WHAT",
             "between repetitions wait until it is as cool as 55C or baseline+5, at most 55C,max=180s, or for 30s");
    addNumber(command, "--idle-seconds", "S", "before the first pass measure what the idle machine uses, so long");
    addNumber(command, "--stop-above", "T", "end the run where the device in use is warmer than that, in °C");
    addSensorTo(command);
    addValue(command, "--note", "TEXT", "kept with the run");
    addPairs(command, "--tag", "KEY=VALUE", "a word of your own kept with the run; may be repeated");
    addNumber(command, "--ambient-c", "T", "room temperature in °C, kept with the run");

    addSwitch(command, "--stream", "write the journal's lines to standard output too");
    addSwitch(command, "--dry-run", "list the cases with estimated time and memory, measure nothing");
    addSwitch(command, "--quiet", "no progress: the table, and warnings");
}

void PlanFlags::addSensorTo(CLI::App& command) {
    addPairs(command, "--sensor", "ROLE=ID",
             "which sensor tells it, cpu_temperature for example, or none to hide it; may be repeated");
}

void PlanFlags::addModelTo(CLI::App& command) {
    addValue(command, "--model", "NAME", "vit-b-32, vit-b-16, vit-l-14 or tiny");
    addValue(command, "--weights", "FILE", "random, trained-like, or a .safetensors file, its index or its folder");
    addValue(command, "--vocab", "DIR", "folder with vocab.json and merges.txt, or bpe_simple_vocab_16e6.txt.gz");
    addValue(command, "--activation", "NAME", "quick_gelu or gelu, where no configuration beside the weights tells");
    addList(command, "--heads", "N", "attention heads of the image and the text tower, or of both, likewise");
    addNumber(command, "--seed", "N", "of random weights, the order of cases and the crops");
}

AskedPlan PlanFlags::asked() const {
    if (m_file && m_name) {
        throw Error(ErrorCode::BadUsage, MessageId::plan_given_twice, {*m_file, *m_name});
    }
    AskedPlan asked{.plan = m_file ? plan::readPlan(*m_file) : plan::builtinPlan(m_name.value_or("quick"))};
    if (m_settings.contains("profile")) {
        asked.caveat = plan::applyProfile(asked.plan, m_settings["profile"].get<std::string>());
    }
    plan::applySettings(asked.plan, m_settings, "");
    return asked;
}

}  // namespace clipscope::cli
