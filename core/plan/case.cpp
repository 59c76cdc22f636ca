// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/case.h"

#include "core/plan/vocabulary.h"

#include <algorithm>

namespace clipscope::plan {

backend::Shortcuts Case::shortcuts() const {
    const auto isOn = [&](backend::Shortcut shortcut) {
        return std::ranges::find(noShortcut, shortcut) == noShortcut.end();
    };
    return {.lastBlock = isOn(backend::Shortcut::LastBlock), .textLength = isOn(backend::Shortcut::TextLength)};
}

std::string Case::encoderKey() const {
    std::string key;
    for (const std::string_view part : {std::string_view(model), nameOf(device), std::string_view(backend),
                                        nameOf(precision), nameOf(tower), std::string_view(cores), nameOf(pin)}) {
        key += std::string(part) + '|';
    }
    for (const backend::Shortcut shortcut : noShortcut) {
        key += std::string(nameOf(shortcut)) + '|';
    }
    return key + std::to_string(threads) + '|' + std::to_string(streams);
}

}  // namespace clipscope::plan
