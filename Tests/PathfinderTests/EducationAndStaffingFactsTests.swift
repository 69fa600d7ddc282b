import Testing

import Pathfinder

/// What the article on education and the one on staffing state.
struct EducationAndStaffingFactsTests {
    private static let school = "source = education-comparison"
    private static let staff = "source = staffing-comparison"

    static let education: [Fact] = [
        Fact(
            "job titles of data engineering", .roleAliases, "alias role", where: school, "role = data-engineer",
            are: [
                "Data Pipeline Engineer | data-engineer", "Data Platform Engineer | data-engineer",
                "Big Data Engineer | data-engineer", "Data Infrastructure Engineer | data-engineer",
            ]),
        Fact(
            "job titles of AI engineering", .roleAliases, "alias role", where: school, "role.track = ai-engineering",
            are: ["AI Developer | ai-engineer", "Deep Learning Engineer | ml-engineer"]),
        Fact(
            "roles of AI engineering", .roles, "id", where: "track = ai-engineering",
            include: "ai-engineer ml-engineer mlops-engineer ai-solutions-architect"),
        Fact(
            "degrees of data engineers", .backgrounds, "background", where: school, "track = data-engineering",
            are: ["Computer science", "Software engineering", "Data science"]),
        Fact(
            "degrees of AI engineers", .backgrounds, "background", where: school, "track = ai-engineering",
            are: ["Computer science", "Electrical engineering", "Applied mathematics"]),
        Fact(
            "the curriculum of data engineers", .courses, "id", where: "track = data-engineering",
            include: """
                de-databases de-distributed-computing de-warehousing-etl de-programming-languages
                de-modelling-schema-design de-cloud-platforms
                """),
        Fact(
            "the curriculum of AI engineers", .courses, "id", where: "track = ai-engineering",
            include: """
                ai-machine-and-deep-learning ai-statistics-probability ai-algorithms-data-structures
                ai-neural-networks-nlp ai-programming-languages ai-mathematical-foundations ai-deployment-mlops
                """),
        Fact(
            "both study these", .courses, "id", where: "track is missing",
            are: ["shared-programming", "shared-algorithms", "shared-data-management"]),
        Fact(
            "skills of data engineers", .roleSkills, "skill", where: school, "role = data-engineer",
            include: """
                sql nosql etl apache-spark apache-hadoop apache-kafka aws-glue google-cloud-dataflow aws azure gcp python java
                scala data-modelling schema-design
                """),
        Fact(
            "skills of AI engineers", .roleSkills, "skill", where: school, "role = ai-engineer",
            include: """
                tensorflow pytorch keras python r julia mlflow kubeflow docker kubernetes neural-networks optimisation
                statistics mathematics
                """),
        Fact(
            "industries that hire, and for what", .industryUses, "industry id",
            where: "source = education-comparison", "region is missing",
            "industry in "
                + "finance-and-banking,healthcare,retail-and-e-commerce,technology-and-software,automotive,telecommunications",
            are: [
                "finance-and-banking | finance-risk-modelling", "finance-and-banking | finance-fraud-detection",
                "healthcare | healthcare-medical-imaging", "healthcare | healthcare-predictive-diagnostics",
                "retail-and-e-commerce | retail-recommendation-systems",
                "retail-and-e-commerce | retail-customer-analytics",
                "technology-and-software | technology-cloud-services",
                "technology-and-software | technology-ai-products", "automotive | automotive-autonomous-vehicles",
                "automotive | automotive-sensor-data", "telecommunications | telecommunications-network-optimisation",
                "telecommunications | telecommunications-customer-insights",
            ]),
        Fact(
            "which one to choose", .guidance, "id", where: school,
            include: """
                choose-data-engineering-interests choose-ai-engineering-interests learn-both-foundations blended-roles
                """),
        Fact(
            "who excels in data engineering", .roleWorkStyles, "work_style", where: school, "track = data-engineering",
            include: """
                systems-thinking infrastructure-interest large-scale-pipelines backend-work database-work cloud-systems
                problem-solving complex-architectures
                """),
        Fact(
            "who thrives in AI engineering", .roleWorkStyles, "work_style", where: school, "track = ai-engineering",
            include: """
                algorithms mathematics learning-systems neural-networks deploying-ai algorithmic-creativity
                statistical-analysis
                """),
    ]

    static let staffing: [Fact] = [
        Fact(
            "four phases lead from data to AI", .phases, "rank id",
            are: ["1 | data-foundations", "2 | model-discovery", "3 | production", "4 | governance-and-improvement"]),
        Fact(
            "who leads a phase", .phaseRoles, "phase role", where: "part = lead",
            are: [
                "data-foundations | data-engineer", "model-discovery | ai-engineer", "production | ml-engineer",
                "governance-and-improvement | ai-engineer",
            ]),
        Fact(
            "three roles work in concert in production", .phaseRoles, "role", where: "phase = production",
            are: ["ml-engineer", "platform-engineer", "data-engineer"]),
        Fact(
            "two kinds of misuse and four causes of failure", .antiPatterns, "id kind track",
            are: [
                "data-warehouse-for-ai | misuse | data-engineering",
                "ai-engineer-fixes-data-mess | misuse | ai-engineering",
                "misaligned-incentives | cause-of-failure | ", "one-role-for-everything | cause-of-failure | ",
                "data-and-ai-silos | cause-of-failure | ", "ungoverned-deployment | cause-of-failure | ai-engineering",
            ]),
        Fact(
            "three layers bridge the gap", .architectureLayers, "rank id owner_track",
            are: [
                "1 | data-layer | data-engineering", "2 | ai-layer | ai-engineering",
                "3 | orchestration-and-governance-layer | ",
            ]),
        Fact(
            "five duties of governance", .governanceDuties, "rank id",
            are: [
                "1 | data-contracts-and-quality-gates", "2 | model-risk-management",
                "3 | explainability-and-transparency", "4 | privacy-and-industry-compliance",
                "5 | roles-and-accountability",
            ]),
        Fact(
            "data engineering is measured by its data", .metrics, "id", where: staff, "track = data-engineering",
            are: ["data-quality", "lineage-accuracy", "pipeline-reliability", "cost-efficiency", "data-availability"]),
        Fact(
            "AI engineering is measured by business impact", .metrics, "id", where: staff, "kind = business",
            are: ["decision-quality", "user-engagement", "automation-rate", "revenue-uplift"]),
        Fact(
            "and by technical metrics", .metrics, "id", where: staff, "kind = technical",
            are: ["model-accuracy", "calibration", "latency", "drift-detection", "production-reliability"]),
        Fact(
            "where data is the bottleneck, data engineering leads", .staffingProblems, "id",
            where: "problem_kind = data-foundation", "lead_track = data-engineering", "first_phase = data-foundations",
            include: "fragmented-sources poor-data-quality governance-gaps"),
        Fact(
            "where the model and the product decide, AI engineering leads", .staffingProblems, "id",
            where: "problem_kind = model-and-product", "lead_track = ai-engineering",
            include:
                "warehouse-without-ai-product model-performance-decides prototype-not-in-product slow-or-unstable-serving"
        ),
        Fact(
            "a problem of data alone is never led by AI engineering", .staffingProblems, "id",
            where: "problem_kind = data-foundation", "lead_track = ai-engineering", are: []),
        Fact(
            "competencies of data engineering", .trackFacts, "id", where: staff, "track = data-engineering",
            "kind = competency", include: "de-c-ingestion de-c-quality de-c-metadata de-c-pipelines de-c-platform"),
        Fact(
            "core activities of AI engineering", .trackFacts, "id", where: staff, "track = ai-engineering",
            "kind = daily-work",
            include: """
                ai-d-framing ai-d-training-data ai-d-models ai-d-serving ai-d-monitoring ai-d-responsibility
                ai-d-integration
                """),
        Fact(
            "advice on hiring", .guidance, "id", where: staff, "topic = hiring",
            include: "hire-by-problem one-role-enough single-ai-umbrella recommended-actions risks-to-watch"),
    ]

    @Test(arguments: education + staffing)
    func `the tables answer`(fact: Fact) throws { try fact.check(.bundled) }

    @Test func `every row of facts names a source, and all three articles are used`() throws {
        let catalog = Catalog.bundled
        var used: Set<String> = []
        for table in TableName.allCases
        where ![.phrases, .reportPhrases, .sources, .payEstimates, .paySegments, .payAccuracy, .fitRoles, .fitShares]
            .contains(table)
        {
            let schema = TableSchema.of(table)
            let column = try #require(
                schema.columns.first { ["source", "sources"].contains($0.name) && !$0.isOptional }, "\(table)")
            used.formUnion(try catalog.run(Query(table).grouped(by: column.name)).rows.map { $0[0].description })
        }
        #expect(used.isSuperset(of: ["careers-gulf-2026", "education-comparison", "staffing-comparison"]))
    }
}
