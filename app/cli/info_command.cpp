// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/info_command.h"

#include "app/sensor_environment.h"
#include "core/backend/module_loader.h"
#include "core/base/program_paths.h"
#include "core/bench/environment_gathering.h"
#include "core/bench/run_facts.h"
#include "core/clip/clip_config.h"
#include "core/plan/builtin_plans.h"
#include "core/plan/vocabulary.h"

#include <iomanip>
#include <iostream>
#include <sstream>
#include <vector>

namespace clipscope::cli {
namespace {

constexpr int titleWidth = 36;

/// A value of several lines goes on below its first.
void printRow(std::string title, const std::string& value) {
    std::istringstream lines(value);
    for (std::string line; std::getline(lines, line); title.clear()) {
        line.erase(0, line.find_first_not_of(' '));
        if (!line.empty()) {
            std::cout << "  " << std::left << std::setw(titleWidth) << title << line << '\n';
        }
    }
}

void printGroup(const record::FactGroup& group) {
    std::cout << group.title << '\n';
    for (const record::Fact& fact : group.facts) {
        printRow(fact.title, fact.value.empty() ? "n/a: " + fact.reason : fact.value);
    }
    std::cout << '\n';
}

std::string sizesOf(const clip::TransformerConfig& tower) {
    return std::to_string(tower.layers) + " layers, " + std::to_string(tower.width) + " wide, " +
           std::to_string(tower.heads) + " heads";
}

void printModels() {
    std::cout << "Models\n";
    for (const std::string& name : clip::presetNames()) {
        const clip::ClipConfig config = clip::preset(name);
        printRow(name, "image: " + sizesOf(config.vision) + ", " + std::to_string(config.imageSize) +
                           " px in patches of " + std::to_string(config.patchSize) + "; text: " + sizesOf(config.text));
    }
    std::cout << '\n';
}

void printBackends(backend::BackendProvider& backends) {
    std::cout << "Backends\n";
    for (const backend::BackendDescriptor& descriptor : backend::backendDescriptors()) {
        for (const backend::Device device : descriptor.devices) {
            std::string available;
            std::string reason;
            for (const backend::Precision precision : descriptor.precisions) {
                const auto availability = backends.availability(descriptor.id, device, precision);
                if (availability.isAvailable) {
                    available += (available.empty() ? "" : " ") + std::string(plan::nameOf(precision));
                } else {
                    reason = availability.reason.english();
                }
            }
            printRow(descriptor.id + " on " + std::string(plan::nameOf(device)),
                     available + (available.empty() || reason.empty() ? "" : "; ") + reason);
        }
    }
    std::cout << '\n';
}

}  // namespace

ExitCode printInfo() {
    backend::ModuleLoader backends(programPaths().modules);
    for (const record::FactGroup& group : bench::gatherEnvironment(sensorsFromEnvironment()).groups) {
        printGroup(group);
    }
    printGroup(bench::deviceFacts(backends));
    printBackends(backends);
    std::vector<const backend::Backend*> engines;
    for (const backend::BackendDescriptor& descriptor : backend::backendDescriptors()) {
        if (backends.availability(descriptor.id, descriptor.devices.front(), descriptor.precisions.front())
                .isAvailable) {
            engines.push_back(&backends.backend(descriptor.id));
        }
    }
    printGroup(bench::softwareFacts(engines));
    printModels();
    std::cout << "Plans\n";
    for (const plan::BuiltinPlan& builtin : plan::builtinPlans()) {
        printRow(builtin.name, builtin.purpose);
    }
    return exitOk;
}

}  // namespace clipscope::cli
