// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/plan/plan.h"

#include <CLI/CLI.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace clipscope::cli {

/// The plan that the person asked for: a file or a built-in one, changed by the flags.
struct AskedPlan {
    plan::Plan plan;
    std::optional<Message> caveat;  ///< what the person should know of the profile that it took
};

/// The flags that are keys of a plan. They become the JSON that a plan's file would hold, so that a flag and its
/// key mean the same and are checked by the same code.
class PlanFlags {
public:
    /// Adds the flags to a command. The object outlives the parsing.
    void addTo(CLI::App& command);

    /// Adds those that say which model is run, and on which weights.
    void addModelTo(CLI::App& command);

    /// Adds the one that picks sensors.
    void addSensorTo(CLI::App& command);

    /// \throws Error as plan::applySettings and plan::applyProfile
    [[nodiscard]] AskedPlan asked() const;

private:
    void addValue(CLI::App& command, const std::string& flag, const std::string& placeholder, const std::string& help);
    void addNumber(CLI::App& command, const std::string& flag, const std::string& placeholder, const std::string& help);
    void addList(CLI::App& command, const std::string& flag, const std::string& placeholder, const std::string& help);
    void addSwitch(CLI::App& command, const std::string& flag, const std::string& help);
    /// An object of texts; the flag may be repeated.
    void addPairs(CLI::App& command, const std::string& flag, const std::string& placeholder, const std::string& help);

    std::optional<std::string> m_file;
    std::optional<std::string> m_name;
    nlohmann::json m_settings = nlohmann::json::object();
};

}  // namespace clipscope::cli
