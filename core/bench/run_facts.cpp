// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/run_facts.h"

#include "core/base/version.h"
#include "core/bench/environment_gathering.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace clipscope::bench {
namespace {

#ifdef __clang__
constexpr const char* compiler = __VERSION__;  // begins with its name
#else
constexpr const char* compiler = "GCC " __VERSION__;
#endif

std::string shortNumber(double value) {
    std::array<char, 32> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

/// "LibTorch configuration" as a stable name: "libtorch_configuration".
std::string nameFrom(std::string title) {
    std::ranges::transform(title, title.begin(), [](unsigned char c) { return c == ' ' ? '_' : std::tolower(c); });
    return title;
}

}  // namespace

record::FactGroup deviceFacts(backend::BackendProvider& backends) {
    record::FactGroup group{.name = "devices", .title = "Devices"};
    std::string gpuReason = Message(MessageId::no_gpu_engine).english();
    bool hasGpu = false;
    for (const backend::BackendDescriptor& descriptor : backend::backendDescriptors()) {
        for (const backend::Device device : descriptor.devices) {
            const backend::Availability availability =
                backends.availability(descriptor.id, device, descriptor.precisions.front());
            if (device == backend::Device::Gpu) {
                hasGpu = hasGpu || availability.isAvailable;
                gpuReason = availability.reason.english();
            }
        }
    }
    group.facts.push_back(
        {.name = "gpu", .title = "GPU", .value = hasGpu ? "available" : "", .reason = hasGpu ? "" : gpuReason});
    return group;
}

std::vector<const backend::Backend*> enginesOf(const std::vector<plan::Case>& cases,
                                               backend::BackendProvider& backends) {
    std::set<std::string> told;
    std::vector<const backend::Backend*> engines;
    for (const plan::Case& item : cases) {
        if (!told.contains(item.backend) &&
            backends.availability(item.backend, item.device, item.precision).isAvailable) {
            told.insert(item.backend);
            engines.push_back(&backends.backend(item.backend));
        }
    }
    return engines;
}

record::FactGroup softwareFacts(std::span<const backend::Backend* const> engines) {
    record::FactGroup group{.name = "software", .title = "Software"};
    group.facts.push_back({.name = "clipscope", .title = "ClipScope", .value = version()});
    group.facts.push_back({.name = "compiler", .title = "Compiler", .value = compiler});
    for (const backend::Backend* const engine : engines) {
        for (const auto& [title, value] : engine->libraryFacts()) {
            std::string name = nameFrom(title);
            if (std::ranges::find(group.facts, name, &record::Fact::name) == group.facts.end()) {
                group.facts.push_back({.name = std::move(name), .title = title, .value = value});
            }
        }
    }
    return group;
}

record::FactGroup runFacts(const plan::Plan& plan, const clip::ClipModel& model, const std::string& commandLine) {
    record::FactGroup group{.name = "run", .title = "Run"};
    const auto add = [&](const char* name, const char* title, std::string value) {
        group.facts.push_back({.name = name, .title = title, .value = std::move(value)});
    };
    add("command_line", "Command line", commandLine);
    add("model", "Model", model.config.name);
    add("weights", "Weights", model.weights->description());
    add("weights_sha256", "Weights' SHA-256", model.weights->hash());
    add("seed", "Seed", std::to_string(plan.seed));
    if (!plan.note.empty()) {
        add("note", "Note", plan.note);
    }
    for (const auto& [key, value] : plan.tags) {
        group.facts.push_back({.name = "tag_" + key, .title = "Tag " + key, .value = value});
    }
    if (plan.ambientC) {
        add("ambient_c", "Room temperature", shortNumber(*plan.ambientC) + " °C");
    }
    return group;
}

}  // namespace clipscope::bench
