// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backend/backend.h"
#include "core/backend/module.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace clipscope::backend {

/// Opens engines when they are first asked for, on the asking thread, so that nothing else pays for them. An engine
/// stays for the life of the process. Not thread-safe.
class ModuleLoader final : public BackendProvider {
public:
    /// \param folder holds the modules
    explicit ModuleLoader(std::filesystem::path folder);
    ~ModuleLoader() override;

    [[nodiscard]] const Backend& backend(const std::string& id) override;
    [[nodiscard]] Availability installed(const std::string& id) const override;
    [[nodiscard]] Availability availability(const std::string& id, Device device, Precision precision) override;

private:
    const BackendModule& module(const std::string& file);

    std::filesystem::path m_folder;
    std::map<std::string, const BackendModule*> m_modules;
    std::map<std::string, std::unique_ptr<Backend>> m_backends;
};

}  // namespace clipscope::backend
