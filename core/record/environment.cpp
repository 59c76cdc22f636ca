// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/environment.h"

namespace clipscope::record {

std::string Environment::value(const std::string& name) const {
    const Fact* const fact = find(name);
    return fact == nullptr ? std::string{} : fact->value;
}

const Fact* Environment::find(const std::string& name) const {
    for (const FactGroup& group : groups) {
        for (const Fact& fact : group.facts) {
            if (fact.name == name) {
                return &fact;
            }
        }
    }
    return nullptr;
}

}  // namespace clipscope::record
