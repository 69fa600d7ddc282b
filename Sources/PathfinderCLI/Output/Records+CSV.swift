extension Records {
    func csv() -> [UInt8] { [] }
}
